import type { ParsedPost } from "@/lib/content/types";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { hasMath } from "@/lib/markdown/preprocess/math";
import { findDelimited, replaceDelimited } from "@/lib/utils/delimited";
import type { TemplateSystem } from "./liquid/site-templates";

export interface Dialect {
	syntax: "md" | "mdx";
	/** Whether the body looks like MDX but can't be parsed as MDX, so that its tags are converted to Markdown. */
	isMdxFallback?: boolean;
	isText?: boolean;
	liquid: boolean;
	/** The system whose shortcodes are in the body: Hugo (`{{< figure >}}`) or Zola (`{{ figure() }}`). */
	shortcodes?: "hugo" | "zola";
	math: boolean;
}

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

const MDX = [
	/^import\s[^\n]*["'][^"'\n]+["'];?[ \t]*$/m,
	/^import\s*\{[^{}]*\}\s*from\s*["'][^"'\n]+["'];?[ \t]*$/m,
	/^export\s+(?:const|default|function|let|async)\s/m,
	/<(?=[A-Z]\w*[a-z])\w+(?:\.\w+)*(?:\s[^<>]*)?\/>/,
	/<[a-zA-Z][^<>]*\s[\w-]+=\{/,
];
const OPENING_TAG = /<((?=[A-Z]\w*[a-z])\w+(?:\.\w+)*)(?:\s[^<>]*)?>/g;
const CLOSING_TAG = /<\/([A-Z]\w*(?:\.\w+)*)>/g;
const MDX_FENCE = /^[ \t]*(?:`{3,}|~{3,})mdx-code-block\s*$/m;
const MATH_FENCE = /^[ \t]*(?:`{3,}|~{3,})math\s*$/m;
/** MDX's truncate markers and heading ids, which Markdown may contain too. */
const SHARED_WITH_MARKDOWN = /\{\/\*\s*(?:truncate|more|#[\w-]+)\s*\*\/\}/g;

/** Detects the syntax from the filename, the content and the trust: a post with the trust `text` is never MDX. */
export function detectDialect({
	file,
	format,
	body,
	extra,
	trust,
	templateSystem,
}: Pick<ParsedPost, "file" | "format" | "body" | "extra" | "trust"> & {
	templateSystem?: TemplateSystem | undefined;
}): Dialect {
	const masked = maskCode(body, { indented: format === "md" });
	const math = hasMath(masked, extra) || MATH_FENCE.test(body);
	if (format === "mdx") {
		return trust === "text"
			? { syntax: "md", isMdxFallback: true, liquid: false, math }
			: { syntax: "mdx", liquid: false, math };
	}
	const isJekyll = JEKYLL_FILENAME.test(file) && (/\.markdown$/i.test(file) || "layout" in extra);
	const liquid =
		hasTemplates(extra) &&
		(LIQUID.test(masked) ||
			(isJekyll && has(body, RAW, END_RAW)) ||
			(templateSystem !== undefined && /\{[{%]|\{#-?\s/.test(body)));
	if (liquid) return { syntax: "md", liquid, math };
	if (HUGO.test(masked) || ESCAPED_HUGO.test(body)) return { syntax: "md", liquid, shortcodes: "hugo", math };
	if (ZOLA.test(masked)) return { syntax: "md", liquid, shortcodes: "zola", math };
	if (TEMPLATE_TAG.test(masked) && hasTemplates(extra)) return { syntax: "md", liquid: true, math };
	return { syntax: trust !== "text" && isMdx(file, masked, body) ? "mdx" : "md", liquid, math };
}

function isMdx(file: string, masked: string, body: string): boolean {
	if (/\.markdown$/i.test(file)) return false;
	const withoutMarkers = masked.replace(SHARED_WITH_MARKDOWN, "");
	const text = replaceDelimited(withoutMarkers, /<!--/, /-->/);
	return (
		MDX.some((pattern) => pattern.test(text)) ||
		hasPairOfTags(text) ||
		has(text, /\{\/\*/, /\*\/\}/) ||
		MDX_FENCE.test(body)
	);
}

function hasPairOfTags(text: string): boolean {
	const firstEnds = new Map<string, number>();
	for (const { 0: tag, 1: name = "", index } of text.matchAll(OPENING_TAG))
		if (!firstEnds.has(name)) firstEnds.set(name, index + tag.length);
	return [...text.matchAll(CLOSING_TAG)].some(({ 1: name = "", index }) => (firstEnds.get(name) ?? Infinity) <= index);
}

function has(text: string, open: RegExp, close: RegExp): boolean {
	return !findDelimited(text, open, close).next().done;
}
