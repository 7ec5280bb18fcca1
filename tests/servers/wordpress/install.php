<?php
// php install.php FOLDER-OF-WORDPRESS: a site with one article, 7.
define( 'WP_INSTALLING', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Harian Sauh', 'redaksi', 'redaksi@example.org', true, '', 'sauh-12345' );
update_option( 'permalink_structure', '/%postname%/' );
$id = wp_insert_post(
	array(
		'import_id'      => 7,
		'post_title'     => 'Air laut naik',
		'post_content'   => 'Warga menunggu.',
		'post_status'    => 'publish',
		'comment_status' => 'open',
	)
);
echo $id, ' ', get_bloginfo( 'version' );
