<?php
// WordPress wants to know as whom it was called. `MQ_AT` names a site of a network: `/second/`.
$url                            = (string) getenv( 'MQ_URL' );
$_SERVER['HTTP_HOST']           = preg_replace( '#^https?://#', '', $url );
$_SERVER['SERVER_NAME']         = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL']     = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']      = 'GET';
$_SERVER['REQUEST_URI']         = getenv( 'MQ_AT' ) ? getenv( 'MQ_AT' ) : '/';
$_SERVER['REMOTE_ADDR']         = '127.0.0.1';
$_SERVER['HTTP_USER_AGENT']     = 'tests';
