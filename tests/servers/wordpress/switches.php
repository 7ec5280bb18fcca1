<?php
/**
 * Plugin Name: Switches for Kolom's tests
 * What a publisher would set in WordPress, read anew from a file at each request.
 */
$switches = json_decode( (string) @file_get_contents( WP_CONTENT_DIR . '/switches.json' ), true ) ?: array();
$on       = static fn( $name ) => ! empty( $switches[ $name ] );

add_filter( 'rest_allow_anonymous_comments', static fn() => $on( 'guests' ) );
add_filter( 'pre_option_comment_registration', static fn() => $on( 'registeredOnly' ) ? '1' : '0' );
add_filter( 'pre_option_comment_moderation', static fn() => $on( 'held' ) ? '1' : '0' );
add_filter( 'pre_option_comment_previously_approved', static fn() => '0' );
add_filter( 'comments_open', static fn() => ! $on( 'closed' ) );
add_filter( 'allow_empty_comment', static fn() => $on( 'empty' ) );
add_filter( 'pre_option_require_name_email', static fn() => $on( 'empty' ) ? '0' : '1' );
if ( $on( 'plain' ) ) {
	add_filter( 'pre_option_permalink_structure', static fn() => '' );
}
if ( ! $on( 'flood' ) ) {
	add_filter( 'wp_is_comment_flood', '__return_false', 99 );
}
