// The block in the editor: its sidebar, and what it makes of the quiz in the frame.
( ( { blocks, blockEditor, components, element: el, shortcode } ) => {
	const { createElement: h } = el;
	const { InspectorControls, PanelColorSettings, useBlockProps } = blockEditor;
	const { PanelBody, SelectControl, TextControl, ToggleControl } = components;
	const { site, words, languages, language, missing } = window.microneedlingQuizEditor;
	const checks = window.microneedlingQuizChecks;
	const colours = window.microneedlingQuizColours;
	const { Preview, SHOWN } = window.microneedlingQuizPreview;

	/** What the settings page has under a name of the block. */
	const ofSite = ( name ) => site[ name.replace( /[A-Z]/g, ( it ) => `_${ it.toLowerCase() }` ) ] || '';

	/** What holds on the page: the block's own where it is right, else the site's. */
	const holding = ( set ) => {
		const value = ( name ) =>
			set[ name ] && ! checks[ name ]?.( set[ name ] ) ? set[ name ].trim() : ofSite( name );
		const look = { radius: value( 'radius' ) };
		for ( const name of [ 'accent', 'surface', 'text' ] ) look[ name ] = checks.colour( value( name ) );
		const held = Object.fromEntries( Object.keys( SHOWN ).map( ( name ) => [ name, value( name ) ] ) );
		for ( const name of [ 'lang', 'colorScheme' ] ) if ( held[ name ] === 'auto' ) held[ name ] = '';
		held.lang = held.lang || language;
		const forced = held.colorScheme ? '' : colours.forcedScheme( look );
		return { ...held, colorScheme: held.colorScheme || forced, look };
	};

	/** Any colour of a theme as `#rrggbb`, or as it is where a browser doesn't know it. */
	const inHex = ( colour ) => {
		if ( ! colour ) return undefined;
		const canvas = document.createElement( 'canvas' ).getContext( '2d' );
		canvas.fillStyle = '#010203';
		canvas.fillStyle = colour;
		return canvas.fillStyle === '#010203' ? colour : canvas.fillStyle;
	};

	const Sidebar = ( { set, setAttributes } ) => {
		const put = ( name ) => ( value ) => setAttributes( { [ name ]: value || undefined } );
		const fault = ( name ) => ( set[ name ] && checks[ name ] ? checks[ name ]( set[ name ] ) : '' );
		const line = ( name, more = {} ) =>
			h( TextControl, {
				label: words[ name ],
				value: set[ name ] ?? '',
				placeholder: ofSite( name ),
				onChange: put( name ),
				...more,
				help: fault( name )
					? h( 'span', { className: 'microneedling-quiz-fault', role: 'alert' }, fault( name ) )
					: more.help,
			} );
		const choice = ( name, options, siteLabel ) =>
			h( SelectControl, {
				label: words[ name ],
				value: set[ name ] ?? '',
				onChange: put( name ),
				options: [
					...( siteLabel ? [ { value: '', label: words.default.replace( '%s', siteLabel ) } ] : [] ),
					...options.map( ( [ value, label ] ) => ( { value, label } ) ),
				],
			} );
		const languageName = { auto: words.page, ...languages };
		const schemes = { auto: words.auto, light: words.light, dark: words.dark };
		const { look, colorScheme } = holding( set );
		const asked = set.colorScheme || ofSite( 'colorScheme' );
		const lines = colours.told( look, asked === 'auto' ? '' : asked, colorScheme );
		return h(
			InspectorControls,
			null,
			h(
				PanelBody,
				{ title: words.booking },
				line( 'bookingUrl', { placeholder: ofSite( 'bookingUrl' ) || 'https://' } ),
				line( 'bookingLabel' ),
				line( 'clinicName' )
			),
			h(
				PanelBody,
				{ title: words.looks },
				choice( 'lang', Object.entries( languageName ), languageName[ ofSite( 'lang' ) || 'auto' ] ),
				choice( 'colorScheme', Object.entries( schemes ), schemes[ ofSite( 'colorScheme' ) || 'auto' ] ),
				line( 'radius', { placeholder: ofSite( 'radius' ) || '1em' } )
			),
			h(
				PanelColorSettings,
				{
					title: words.colours,
					initialOpen: false,
					disableCustomGradients: true,
					colorSettings: [ 'accent', 'surface', 'text' ].map( ( name ) => ( {
						label: words[ name ],
						value: set[ name ] || ofSite( name ) || undefined,
						onChange: ( colour ) => put( name )( inHex( colour ) ),
					} ) ),
				},
				h(
					'ul',
					{ className: 'microneedling-quiz-contrast', 'aria-live': 'polite' },
					lines.map( ( it ) => h( 'li', { key: it }, it ) )
				)
			),
			h(
				PanelBody,
				{ title: words.behaviour, initialOpen: false },
				choice( 'mode', [ [ '', words.inline ], [ 'dialog', words.dialog ] ] ),
				set.mode === 'dialog' && line( 'open' ),
				choice( 'loading', [ [ '', words.lazy ], [ 'eager', words.eager ] ] ),
				choice( 'resume', [ [ '', words.tab ], [ 'none', words.none ] ] ),
				line( 'resetAfter', { help: words.resetHelp } ),
				h( ToggleControl, {
					label: words.siteDocument,
					checked: set.siteDocument,
					help: site.document ? undefined : words.noDocument,
					onChange: ( siteDocument ) => setAttributes( { siteDocument } ),
				} )
			)
		);
	};

	const LETTERS = { amp: '&', lt: '<', gt: '>', quot: '"', '#039': "'", '#39': "'" };

	/** What was typed: WordPress writes it as HTML for people without `unfiltered_html`. */
	const asTyped = ( attributes ) => {
		const typed = ( it ) =>
			typeof it === 'string' ? it.replace( /&(amp|lt|gt|quot|#0?39);/g, ( _, name ) => LETTERS[ name ] ) : it;
		return Object.fromEntries( Object.entries( attributes ).map( ( [ name, it ] ) => [ name, typed( it ) ] ) );
	};

	const edit = ( { attributes, setAttributes, isSelected } ) => {
		const set = asTyped( attributes );
		return h(
			'div',
			useBlockProps(),
			h( Sidebar, { set, setAttributes } ),
			missing.length
				? h( 'p', null, words.missingFile.replace( '%s', missing.join( ', ' ) ) )
				: h( Preview, {
						held: holding( set ),
						open: set.open && ! checks.open( set.open ) ? set.open : '',
						hasDocument: set.siteDocument && !! site.document,
						isSelected,
				  } )
		);
	};

	/** The attributes of a shortcode as those of the block. */
	const fromShortcode = ( text ) => {
		const { named } = shortcode.next( 'microneedling_quiz', text ).shortcode.attrs;
		const set = {};
		for ( const name in named )
			set[ name.replace( /[_-](.)/g, ( _, letter ) => letter.toUpperCase() ) ] = named[ name ];
		const { document: own, events, src, ...rest } = set;
		return own === 'none' ? { ...rest, siteDocument: false } : rest;
	};

	blocks.registerBlockType( 'microneedling-quiz/quiz', {
		edit,
		save: () => null,
		transforms: {
			from: [
				{
					type: 'block',
					blocks: [ 'core/shortcode' ],
					isMatch: ( { text } ) => {
						const found = shortcode.next( 'microneedling_quiz', text ?? '' );
						// A block knows neither of the two, and they must not be lost.
						return !! found && ! found.shortcode.attrs.named.src && ! found.shortcode.attrs.named.events;
					},
					transform: ( { text } ) =>
						blocks.createBlock( 'microneedling-quiz/quiz', fromShortcode( text ) ),
				},
			],
		},
	} );
} )( window.wp );
