// Colours that can be read, as `includes/colours.php` works them out: for the preview.
( () => {
	const { words, colours } = window.microneedlingQuizTold;

	const parts = ( colour ) => [ 1, 3, 5 ].map( ( at ) => parseInt( colour.slice( at, at + 2 ), 16 ) );
	const luminance = ( colour ) =>
		parts( colour )
			.map( ( part ) => part / 255 )
			.map( ( it ) => ( it <= 0.04045 ? it / 12.92 : ( ( it + 0.055 ) / 1.055 ) ** 2.4 ) )
			.reduce( ( sum, it, at ) => sum + it * [ 0.2126, 0.7152, 0.0722 ][ at ], 0 );
	const contrast = ( one, other ) => {
		const bright = [ one, other ].map( ( it ) => luminance( it ) + 0.05 );
		return Math.max( ...bright ) / Math.min( ...bright );
	};
	const blackOrWhite = ( ground ) =>
		contrast( '#000000', ground ) >= contrast( '#ffffff', ground ) ? '#000000' : '#ffffff';
	const mixed = ( from, to, way ) =>
		'#' +
		parts( from )
			.map( ( part, at ) => Math.round( part + ( parts( to )[ at ] - part ) * way ) )
			.map( ( part ) => part.toString( 16 ).padStart( 2, '0' ) )
			.join( '' );

	/** Light or dark, where a surface or a text leaves no choice. */
	const cardScheme = ( { surface, text } ) => {
		const ground = surface || ( text && blackOrWhite( text ) );
		if ( ! ground ) return '';
		return blackOrWhite( ground ) === '#000000' ? 'light' : 'dark';
	};

	/** Light or dark, also where an accent can be read by day alone, or by night alone. */
	const forcedScheme = ( look ) => {
		const scheme = cardScheme( look );
		if ( scheme || ! look.accent ) return scheme;
		const byDay = contrast( look.accent, colours.light.surface ) >= 4.5;
		const byNight = contrast( look.accent, colours.dark.surface ) >= 4.5;
		if ( byDay === byNight ) return '';
		return byDay ? 'light' : 'dark';
	};

	/** The custom properties of a look. */
	const properties = ( look ) => {
		const scheme = cardScheme( look );
		const set = {};
		let accent = look.accent;
		if ( scheme ) {
			const own = colours[ scheme ];
			const surface = look.surface || own.surface;
			const text =
				look.text || ( contrast( own.text, surface ) >= 4.5 ? own.text : blackOrWhite( surface ) );
			const muted = mixed( text, surface, 0.25 );
			accent = accent || ( contrast( own.accent, surface ) >= 4.5 ? own.accent : text );
			set[ '--mq-surface' ] = surface;
			set[ '--mq-text' ] = text;
			set[ '--mq-muted' ] = contrast( muted, surface ) >= 4.5 ? muted : text;
			set[ '--mq-border' ] = mixed( surface, text, 0.2 );
		}
		if ( accent ) {
			set[ '--mq-accent' ] = accent;
			set[ '--mq-on-accent' ] = blackOrWhite( accent );
		}
		if ( look.radius ) set[ '--mq-radius' ] = look.radius;
		return set;
	};

	/** How well a look reads, in lines of words. */
	const told = ( look, scheme ) => {
		const set = properties( look );
		const line = ( name, one, other ) => {
			const ratio = contrast( one, other );
			// Cut, since 4.49 is not yet 4.5.
			const figure = `${ name }: ${ ( Math.floor( ratio * 10 ) / 10 ).toFixed( 1 ) }:1`;
			return ratio < 4.5 ? `${ figure }, ${ words.low }` : figure;
		};
		const lines = [];
		const accent = set[ '--mq-accent' ];
		const surface = set[ '--mq-surface' ];
		if ( surface ) lines.push( line( words.card, set[ '--mq-text' ], surface ) );
		if ( accent ) lines.push( line( words.button, set[ '--mq-on-accent' ], accent ) );
		if ( accent && surface ) lines.push( line( words.accent, accent, surface ) );
		const forced = [ 'light', 'dark' ].includes( scheme ) ? '' : forcedScheme( look );
		for ( const it of [ 'light', 'dark' ] )
			if ( accent && ! surface && ! ( [ 'light', 'dark' ].includes( scheme || forced ) && it !== ( forced || scheme ) ) )
				lines.push( line( words[ it ], accent, colours[ it ].surface ) );
		if ( forced ) lines.push( words.stays[ forced ] );
		return lines;
	};

	window.microneedlingQuizColours = { properties, forcedScheme, told };
} )();
