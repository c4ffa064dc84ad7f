<?php
// An optimiser that takes out of the HTML what browsers don't need: comments, quotes, spaces.

add_action(
	'template_redirect',
	function () {
		ob_start(
			function ( $html ) {
				$parts = preg_split( '#(<(script|style|pre|textarea)\b.*?</\2>)#s', $html, -1, PREG_SPLIT_DELIM_CAPTURE );
				$small = '';
				foreach ( $parts as $place => $part ) {
					if ( 2 === $place % 3 ) {
						continue;
					}
					if ( 1 === $place % 3 ) {
						// Of these the tag alone.
						list( $tag, $rest ) = explode( '>', $part, 2 );
						$small .= mq_unquoted( $tag ) . '>' . $rest;
						continue;
					}
					$part   = preg_replace( '#<!--(?!\[if).*?-->#s', '', $part );
					$part   = preg_replace( '#\s+#', ' ', $part );
					$part   = preg_replace( '#> <#', '><', $part );
					$small .= preg_replace_callback(
						'#<[a-z][^>]*#i',
						function ( $found ) {
							return mq_unquoted( $found[0] );
						},
						$part
					);
				}
				return $small;
			}
		);
	}
);

/** A tag whose attributes have only the quotes that they can't do without. */
function mq_unquoted( $tag ) {
	$tag = preg_replace( '#=(["\'])\1#', '', $tag );
	return preg_replace( '#=(["\'])([A-Za-z0-9_.:;\#%,?&-][A-Za-z0-9_./:;\#%,?&-]*[A-Za-z0-9_.:;\#%,-]|[A-Za-z0-9])\1#', '=$2', $tag );
}
