export default {
	title: "Posts",
	url: "https://peers.example",
	baseUrl: "/",
	onBrokenLinks: "warn",
	future: { v4: true, faster: true },
	presets: [
		[
			"classic",
			{
				docs: false,
				blog: { routeBasePath: "/", feedOptions: { type: ["rss", "atom"] }, onInlineTags: "ignore" },
				sitemap: {},
			},
		],
	],
	themeConfig: { navbar: { title: "Posts" } },
};
