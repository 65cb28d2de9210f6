import { maskCode } from "quire-blog/source-adapter";
import { findDelimited } from "@/lib/utils/delimited";
import type { Dialect, ForeignPost } from "@/packages/migrate/src/adapter-types";
import type { ForeignSyntax } from "./preprocess";
import type { SiteData, TemplateSystem } from "./template-data";

/** Matches what every template and shortcode begins with, or a comment of Nunjucks. */
const BRACES = /\{[{%]|\{#-?\s/;
/** Matches attribute lists and extensions of kramdown, and the separator of its blocks. */
const KRAMDOWN = /\{:|^\^[ \t]*$/m;
/** Matches HTML whose content kramdown reads as Markdown. */
const KRAMDOWN_HTML = /\smarkdown=/;

const TEMPLATE_TAG = /(?<!\{)\{%-?\s{0,20}[a-z][^%{}]*%\}/i;
/** Reads the front matter fields of Jekyll and Eleventy that turn templates off. */
const hasTemplates = ({ render_with_liquid, templateEngineOverride }: Record<string, unknown>) =>
	!/^(?:false|no)$/i.test(String(render_with_liquid)) &&
	(templateEngineOverride === undefined || /njk|liquid/.test(String(templateEngineOverride)));

const LIQUID_TAGS =
	"assign|capture|case|comment|endraw|for|gist|highlight|if|include|include_relative|increment|link|post_url|raw|unless|youtube";
const LIQUID = new RegExp(
	`(?<!\\{)\\{%-?\\s*(?:${LIQUID_TAGS})\\b[^%]*%\\}|\\{\\{-?\\s*(?:(?:site|page|layout|include|post)\\.\\w|["'][^"'}]*["']\\s*\\|)`,
);
const RAW = /\{%-?\s*raw\s*-?%\}/;
const END_RAW = /\{%-?\s*endraw\s*-?%\}/;
const JEKYLL_FILENAME = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(?:md|markdown)$/i;

const HUGO = /\{\{[<%]\s*[\w./-]/;
/** An escaped shortcode, as in the documentation of Hugo. */
const ESCAPED_HUGO = /\{\{[<%]\/\*/;
const ZOLA = /\{\{\s*[a-z_]\w*\([^{}]*\)\s*\}\}|\{%\s*[a-z_]\w*\([^%]*\)\s*%\}/;

export const mayHaveTemplates: Dialect["mayHaveTemplates"] = (body) => BRACES.test(body);

/** Looks for templates in a body. Most bodies have no character of any, so that nothing of them is masked or loaded. */
export const detectBody: Dialect["detectBody"] = (post, data) => {
	// Only `readTemplateData` makes such data.
	const siteData = data as SiteData | undefined;
	const templates = detectTemplates(post, siteData?.system);
	const kramdown = templates === "liquid" || KRAMDOWN.test(post.body);
	if (!templates && !kramdown && !KRAMDOWN_HTML.test(post.body)) return undefined;
	return {
		hasTemplates: templates !== undefined,
		preprocess: async ({ indented }) =>
			(await import("./preprocess")).preprocess(post, { templates, kramdown }, siteData, indented),
	};
};

/** Detects the system from the file name, the front matter and the content. `system` is that of the site, if it has templates. */
export function detectTemplates(
	{ file, body, extra }: ForeignPost,
	system?: TemplateSystem,
): ForeignSyntax["templates"] {
	if (!BRACES.test(body)) return undefined;
	const masked = maskCode(body);
	const isJekyll = JEKYLL_FILENAME.test(file) && (/\.markdown$/i.test(file) || "layout" in extra);
	const isLiquid = LIQUID.test(masked) || (isJekyll && hasRawBlock(body)) || system !== undefined;
	if (isLiquid && hasTemplates(extra)) return "liquid";
	if (HUGO.test(masked) || ESCAPED_HUGO.test(body)) return "hugo";
	if (ZOLA.test(masked)) return "zola";
	return TEMPLATE_TAG.test(masked) && hasTemplates(extra) ? "liquid" : undefined;
}

function hasRawBlock(body: string): boolean {
	return !findDelimited(body, RAW, END_RAW).next().done;
}
