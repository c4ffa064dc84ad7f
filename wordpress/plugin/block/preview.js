// The quiz in a frame of the editor, which follows the sidebar.
( ( { element: el } ) => {
	const { createElement: h, useEffect, useMemo, useRef, useState } = el;
	const { site, words, script } = window.microneedlingQuizEditor;
	const colours = window.microneedlingQuizColours;

	/** Attributes of the element by the names of those of the block. */
	const SHOWN = {
		bookingUrl: 'booking-url',
		bookingLabel: 'booking-label',
		clinicName: 'clinic-name',
		lang: 'lang',
		colorScheme: 'color-scheme',
		mode: 'mode',
		resetAfter: 'reset-after',
	};

	/** The page in the frame. Only what can't be changed on a living quiz is in it. */
	const page = ( hasDocument ) => {
		const frame = document.implementation.createHTMLDocument( '' );
		const put = ( parent, name, attributes, text = '' ) => {
			const node = frame.createElement( name );
			for ( const key in attributes ) node.setAttribute( key, attributes[ key ] );
			node.textContent = text;
			return parent.appendChild( node );
		};
		put( frame.head, 'base', { target: '_blank' } );
		put( frame.head, 'script', { src: script, async: '' } );
		put( frame.head, 'style', {}, 'html{overflow:hidden}body{margin:4px}' );
		put( frame.body, 'div', { tabindex: 0, 'data-edge': 'start' } );
		const quiz = put( frame.body, 'microneedling-quiz', { resume: 'none', loading: 'eager' } );
		if ( hasDocument ) put( quiz, 'script', { type: 'application/json' }, site.document.replace( /</g, '\\u003C' ) );
		put( frame.body, 'div', { tabindex: 0, 'data-edge': 'end' } );
		return `<!doctype html>${ frame.documentElement.outerHTML }`;
	};

	/** Gives a quiz in a frame what the sidebar says. */
	const dress = ( frame, held, open ) => {
		const quiz = frame?.contentDocument?.querySelector( 'microneedling-quiz' );
		if ( ! quiz ) return;
		for ( const name in SHOWN ) {
			const given = quiz.getAttribute( SHOWN[ name ] ) ?? '';
			if ( given === held[ name ] ) continue;
			if ( held[ name ] ) quiz.setAttribute( SHOWN[ name ], held[ name ] );
			else quiz.removeAttribute( SHOWN[ name ] );
		}
		quiz.removeAttribute( 'style' );
		const style = colours.properties( held.look );
		for ( const name in style ) quiz.style.setProperty( name, style[ name ] );
		const old = quiz.querySelector( '[slot=open]' );
		if ( ( old?.textContent ?? '' ) === open ) return;
		old?.remove();
		if ( ! open ) return;
		const label = quiz.ownerDocument.createElement( 'span' );
		label.slot = 'open';
		label.textContent = open;
		quiz.append( label );
	};

	/**
	 * Lets Tab leave the frame: the editor hears no key inside of it, takes the focus that comes out
	 * for one that comes in, and would send it back.
	 */
	const openEdges = ( frame ) =>
		frame.contentDocument.addEventListener( 'focusin', ( { target, relatedTarget } ) => {
			if ( ! target.dataset.edge || ! relatedTarget ) return;
			const shiftKey = target.dataset.edge === 'start';
			frame.dispatchEvent( new KeyboardEvent( 'keydown', { key: 'Tab', keyCode: 9, shiftKey, bubbles: true } ) );
			if ( frame.ownerDocument.activeElement === frame ) frame.closest( '[data-block]' )?.focus();
		} );

	const Preview = ( { held, open, hasDocument, isSelected } ) => {
		const frame = useRef();
		const [ height, setHeight ] = useState( 600 );
		const source = useMemo( () => page( hasDocument ), [ hasDocument ] );
		const dressed = JSON.stringify( [ held, open ] );
		useEffect( () => dress( frame.current, held, open ), [ dressed ] );
		const watch = () => {
			const inner = frame.current.contentDocument;
			// As on the page, whose font the quiz takes.
			inner.body.style.fontFamily = getComputedStyle( frame.current.parentElement ).fontFamily;
			dress( frame.current, held, open );
			openEdges( frame.current );
			const measure = () => {
				const dialog = inner.querySelector( 'microneedling-quiz' ).shadowRoot?.querySelector( 'dialog[open]' );
				// A dialog takes no place of its own, and would be as low as its button.
				setHeight( dialog ? 700 : Math.ceil( inner.body.getBoundingClientRect().height ) + 8 );
			};
			new frame.current.contentWindow.ResizeObserver( measure ).observe( inner.body );
			for ( const name of [ 'click', 'keyup' ] )
				inner.addEventListener( name, () => setTimeout( measure, 100 ) );
		};
		return h(
			'div',
			{ className: 'microneedling-quiz-stage' },
			h( 'iframe', {
				className: 'microneedling-quiz-preview',
				title: words.preview,
				srcDoc: source,
				ref: frame,
				onLoad: watch,
				style: { height },
				tabIndex: isSelected ? undefined : -1,
			} ),
			// The first click chooses the block, and answers nothing.
			! isSelected && h( 'div', { className: 'microneedling-quiz-overlay' } )
		);
	};

	window.microneedlingQuizPreview = { Preview, SHOWN };
} )( window.wp );
