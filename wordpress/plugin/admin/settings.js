// The settings page: says what is wrong while it is typed, shows the quiz as it will be, and has
// the quiz check the clinic's document. Without this script the server says the rest.
( () => {
	const form = document.getElementById( 'microneedling-quiz-form' );
	const told = window.microneedlingQuizSettings;
	const checks = window.microneedlingQuizChecks;
	const colours = window.microneedlingQuizColours;
	if ( ! form ) return;

	const at = ( name ) => document.getElementById( `microneedling-quiz-${ name }` );
	const TEXTS = {
		'booking-url': 'bookingUrl',
		'booking-label': 'bookingLabel',
		'clinic-name': 'clinicName',
		accent: 'accent',
		surface: 'surface',
		text: 'text',
		radius: 'radius',
	};
	const preview = at( 'preview' );
	const text = at( 'document' );
	const status = at( 'document-status' );
	const faultList = at( 'document-faults' );
	const verdict = at( 'document-checked' );
	/** How long the quiz may take to come, in milliseconds. */
	const PATIENCE = 20000;
	let quiz;
	let waiting;
	let isSending = false;

	/** What stands in a field, where it is right. */
	const value = ( name ) => ( checks[ TEXTS[ name ] ]( at( name ).value ) ? '' : at( name ).value.trim() );

	/** Gives the quiz of the preview what the form says. */
	const dress = () => {
		const look = { radius: value( 'radius' ) };
		for ( const name of [ 'accent', 'surface', 'text' ] ) look[ name ] = checks.colour( value( name ) );
		const scheme = at( 'color-scheme' ).value;
		const set = {
			'booking-url': value( 'booking-url' ),
			'booking-label': value( 'booking-label' ),
			'clinic-name': value( 'clinic-name' ),
			lang: at( 'lang' ).value || preview.dataset.language,
			'color-scheme': scheme || colours.forcedScheme( look ),
		};
		for ( const name in set )
			if ( set[ name ] && quiz.getAttribute( name ) !== set[ name ] ) quiz.setAttribute( name, set[ name ] );
			else if ( ! set[ name ] ) quiz.removeAttribute( name );
		quiz.removeAttribute( 'style' );
		const style = colours.properties( look );
		for ( const name in style ) quiz.style.setProperty( name, style[ name ] );
		const lines = colours.told( look, scheme ).map( ( line ) => {
			const item = document.createElement( 'li' );
			item.textContent = line;
			return item;
		} );
		at( 'contrast' ).replaceChildren( ...lines );
	};

	const say = ( state, faults = [] ) => {
		status.dataset.state = state;
		status.textContent = told[ state ] || '';
		faultList.replaceChildren(
			...faults.map( ( { path, message } ) => {
				const item = document.createElement( 'li' );
				const code = document.createElement( 'code' );
				code.textContent = path;
				item.append( ...( path ? [ code, ' ' ] : [] ), message );
				return item;
			} )
		);
		if ( isSending && ! [ 'waiting', 'checking' ].includes( state ) )
			// The button's name hides the form's own method.
			HTMLFormElement.prototype.submit.call( form );
	};

	/** A new quiz with the document of the form; what it says of that is the verdict. */
	const build = () => {
		const given = text.value;
		const mine = document.createElement( 'microneedling-quiz' );
		const faults = [];
		const isCurrent = () => quiz === mine;
		verdict.value = '';
		mine.setAttribute( 'loading', 'eager' );
		mine.setAttribute( 'resume', 'none' );
		if ( given.trim() ) {
			const script = document.createElement( 'script' );
			script.type = 'application/json';
			script.textContent = given;
			mine.append( script );
		}
		mine.addEventListener( 'mq-error', ( { detail } ) => {
			if ( detail.code === 'document' )
				faults.push( ...( detail.faults ?? [ { path: '', message: detail.message } ] ) );
		} );
		mine.addEventListener( 'mq-ready', () => {
			if ( ! isCurrent() || ! given.trim() ) return;
			if ( ! faults.length ) verdict.value = given;
			say( faults.length ? 'wrong' : 'right', faults );
		} );
		quiz = mine;
		dress();
		preview.replaceChildren( mine );
		say( given.trim() ? 'checking' : 'empty' );
		const giveUp = () => isCurrent() && status.dataset.state === 'checking' && say( 'unable' );
		setTimeout( giveUp, PATIENCE );
		window.customElements.whenDefined( 'microneedling-quiz' ).then( () => mine.ready.catch( giveUp ) );
	};

	const buildSoon = () => {
		verdict.value = '';
		say( text.value.trim() ? 'waiting' : 'empty' );
		clearTimeout( waiting );
		waiting = setTimeout( build, 600 );
	};

	for ( const name in TEXTS )
		at( name ).addEventListener( 'input', () => {
			const wrong = checks[ TEXTS[ name ] ]( at( name ).value );
			at( `${ name }-error` ).textContent = wrong;
			if ( wrong ) at( name ).setAttribute( 'aria-invalid', 'true' );
			else at( name ).removeAttribute( 'aria-invalid' );
			dress();
		} );
	for ( const name of [ 'lang', 'color-scheme' ] ) at( name ).addEventListener( 'change', dress );

	for ( const name of [ 'accent', 'surface', 'text' ] ) {
		const picker = at( `${ name }-picker` );
		const follow = () => ( picker.value = checks.colour( at( name ).value ) || '#ffffff' );
		picker.hidden = false;
		follow();
		at( name ).addEventListener( 'input', follow );
		picker.addEventListener( 'input', () => {
			at( name ).value = picker.value;
			at( name ).dispatchEvent( new Event( 'input' ) );
		} );
	}

	text.addEventListener( 'input', buildSoon );
	at( 'file' ).addEventListener( 'change', async ( { target } ) => {
		const [ file ] = target.files;
		if ( ! file ) return;
		if ( file.size > told.most ) {
			target.value = '';
			status.dataset.state = 'wrong';
			status.textContent = told.large;
			return;
		}
		text.value = await file.text();
		// It stands in the field now, and need not be sent twice.
		target.value = '';
		build();
	} );
	form.addEventListener( 'submit', ( event ) => {
		if ( status.dataset.state === 'waiting' ) {
			clearTimeout( waiting );
			build();
		}
		// What is kept already needs no verdict.
		const isKept = text.value === text.defaultValue && ! text.hasAttribute( 'aria-invalid' );
		if ( isKept || status.dataset.state !== 'checking' ) return;
		event.preventDefault();
		isSending = true;
	} );

	build();
} )();
