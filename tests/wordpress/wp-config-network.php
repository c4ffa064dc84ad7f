<?php
// What makes the second site a network of sites, in folders of one address.
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '@DOMAIN@' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );

// This WordPress takes the colon out of an address with a port, each time it writes one.
$GLOBALS['wp_filter']['wp_normalize_site_data'][20]['tests'] = array(
	'accepted_args' => 1,
	'function'      => function ( $data ) {
		if ( isset( $data['domain'] ) ) {
			$data['domain'] = DOMAIN_CURRENT_SITE;
		}
		return $data;
	},
);
