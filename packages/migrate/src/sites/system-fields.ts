/** Front matter fields of each system for its own templates, feeds and settings, which mean nothing to this blog. */
export const SYSTEM_FIELDS: Readonly<Record<string, readonly string[]>> = {
	// https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter
	Docusaurus: [
		"hide_table_of_contents",
		"toc_min_heading_level",
		"toc_max_heading_level",
		"sidebar_label",
		"custom_edit_url",
		"pagination_next",
		"pagination_prev",
		"authorTwitter",
		"authorFBID",
	],
	// https://www.11ty.dev/docs/data-configuration/
	Eleventy: ["eleventyComputed", "eleventyNavigation", "pagination", "templateEngineOverride", "templateClass"],
	Gatsby: ["template", "templateKey"],
	// https://hexo.io/docs/front-matter
	Hexo: ["photos", "cdn", "top_img", "mathjax"],
	// https://gohugo.io/content-management/front-matter/
	Hugo: [
		"cascade",
		"isCJKLanguage",
		"linkTitle",
		"markup",
		"menu",
		"menus",
		"outputs",
		"params",
		"resources",
		"sitemap",
		"translationKey",
		"type",
		"weight",
	],
	// https://jekyllrb.com/docs/front-matter/, with fields of jekyll-sitemap and of themes that most blogs are made of.
	Jekyll: [
		"catalog",
		"classes",
		"excerpt_separator",
		"header",
		"header-img",
		"header-mask",
		"header-style",
		"mathjax",
		"mermaid",
		"render_with_liquid",
		"sidebar",
		"sitemap",
	],
	// https://www.getzola.org/documentation/content/page/#front-matter
	Zola: ["extra", "in_search_index", "insert_anchor_links", "template", "weight"],
};

/** Fields that templates and themes of all systems have. */
export const THEME_FIELDS = ["layout", "subtitle"];
