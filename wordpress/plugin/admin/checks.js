// What a setting may be, said while it is typed; `includes/checks.php` decides when it is saved.
( () => {
	const { words } = window.microneedlingQuizTold;

	const shortened = ( it ) => ( it.length > 80 ? `${ it.slice( 0, 80 ) }…` : it );
	const whether = ( right, message ) => ( value ) =>
		right( value.trim() ) ? '' : message.replace( '%s', () => shortened( value.trim() ) );

	const address = ( value ) => {
		const tight = value.replace( /^(?:tel|sms):.*$/i, ( it ) => it.replace( /\s+/g, '' ) );
		return (
			! tight ||
			( /^(https?:\/\/[^\s/?#]|(tel|mailto|sms):\S|\/(?!\/)|#|\?)/i.test( tight ) &&
				! /[\s<>"\\]/.test( tight ) )
		);
	};
	const plain = ( value ) => ! /<[a-z!/?]|&(#\d+|#x[\da-f]+|[a-z]+\d*);/i.test( value );

	/** By name, as the element's properties are called: '' or what is wrong. */
	window.microneedlingQuizChecks = {
		bookingUrl: whether( address, words.address ),
		bookingLabel: whether( plain, words.words ),
		clinicName: whether( plain, words.words ),
		open: whether( plain, words.words ),
		accent: whether( ( it ) => /^(#[\da-f]{3}|#[\da-f]{6})?$/i.test( it ), words.colour ),
		surface: whether( ( it ) => /^(#[\da-f]{3}|#[\da-f]{6})?$/i.test( it ), words.colour ),
		text: whether( ( it ) => /^(#[\da-f]{3}|#[\da-f]{6})?$/i.test( it ), words.colour ),
		radius: whether( ( it ) => /^(0|\d{1,3}(\.\d{1,3})?(px|em|rem))?$/i.test( it ), words.radius ),
		resetAfter: whether( ( it ) => /^\d{0,6}$/.test( it ), words.seconds ),
	};

	/** A colour in full, or '' where it is none. */
	window.microneedlingQuizChecks.colour = ( value ) => {
		const colour = ( value || '' ).trim().toLowerCase();
		if ( /^#[\da-f]{3}$/.test( colour ) ) return colour.replace( /[\da-f]/g, '$&$&' );
		return /^#[\da-f]{6}$/.test( colour ) ? colour : '';
	};
} )();
