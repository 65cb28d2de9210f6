import { HtmlBasePlugin, IdAttributePlugin } from "@11ty/eleventy";
import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import syntaxHighlight from "@11ty/eleventy-plugin-syntaxhighlight";

/** The tag of every post, which its folder gives it. */
const ALL = "post";

export default function configure(config) {
	config.addPassthroughCopy({ public: "/" });
	config.addPassthroughCopy({ "node_modules/prismjs/themes/prism.css": "/prism.css" });
	config.addPlugin(syntaxHighlight);
	config.addPlugin(HtmlBasePlugin);
	config.addPlugin(IdAttributePlugin);
	config.addPlugin(feedPlugin, {
		type: "atom",
		outputPath: "/feed.xml",
		collection: { name: ALL, limit: 10 },
		metadata: { language: "en", title: "Posts", base: "https://peers.example/", author: { name: "An author" } },
	});
	config.addCollection("tagNames", (all) => {
		const tags = all.getFilteredByTag(ALL).flatMap(({ data }) => data.tags);
		return [...new Set(tags)].filter((tag) => tag !== ALL);
	});
	config.addFilter("day", (date) => date.toISOString().slice(0, 10));
	config.addFilter("named", (tags) => tags.filter((tag) => tag !== ALL));
	return { markdownTemplateEngine: "njk", dir: { input: "content", includes: "../includes" } };
}
