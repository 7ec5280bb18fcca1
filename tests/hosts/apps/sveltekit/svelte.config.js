import adapter from '@sveltejs/adapter-static';

// The pictures come from another server, so that no link is followed.
export default {kit: {adapter: adapter(), prerender: {crawl: false}}};
