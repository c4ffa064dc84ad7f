<?php
// Prints an option as JSON, null where there is none: `option.php FOLDER NAME`.

require __DIR__ . '/load.php';

answer( get_option( $args[0], null ) );
