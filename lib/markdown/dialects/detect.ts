import type { Post } from "@/lib/content/types";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { hasMath } from "@/lib/markdown/preprocess/math";

/** How the body of a post is read. */
export interface Dialect {
	/** Markdown with raw HTML, or MDX. */
	syntax: "md" | "mdx";
	/** Whether it was taken for MDX and isn't. */
	wasMdx?: boolean;
	/** Jekyll's template language. */
	liquid: boolean;
	/** Tags of Hugo (`{{< figure >}}`) or Zola (`{{ figure() }}`). */
	shortcodes?: "hugo" | "zola";
	/** Formulas between dollar signs. */
	math: boolean;
}

const LIQUID_TAGS =
	"assign|capture|case|comment|endraw|for|gist|highlight|if|include|include_relative|increment|link|post_url|raw|unless|youtube";
const LIQUID = new RegExp(
	`\\{%-?\\s*(?:${LIQUID_TAGS})\\b[^%]*%\\}|\\{\\{-?\\s*(?:(?:site|page|layout|include|post)\\.\\w|["'][^"'}]*["']\\s*\\|)`,
);
/** Jekyll reads tags in code as well; what it shall not read is marked. */
const LIQUID_IN_CODE = /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/;
const JEKYLL_NAME = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+\.(?:md|markdown)$/i;

const HUGO = /\{\{[<%]\s*\/?\s*[\w./-]+/;
/** What documentation of Hugo writes for a tag that isn't to be read. */
const HUGO_IN_CODE = /\{\{[<%]\/\*/;
const ZOLA = /\{\{\s*[a-z_]\w*\([^{}]*\)\s*\}\}|\{%\s*[a-z_]\w*\([^%]*\)\s*%\}/;

const MDX = [
	/^import\s[^\n]*["'][^"'\n]+["'];?[ \t]*$/m,
	/^import\s*\{[^}]*\}\s*from\s*["'][^"'\n]+["'];?[ \t]*$/m,
	/^export\s+(?:const|default|function|let|async)\s/m,
	/<[A-Z]\w*[a-z]\w*(?:\.\w+)*(?:\s[^<>]*)?\/>/,
	/<([A-Z]\w*[a-z]\w*(?:\.\w+)*)(?:\s[^<>]*)?>[\s\S]*<\/\1>/,
	/\{\/\*[\s\S]*?\*\/\}/,
	/<[a-zA-Z][^<>]*\s[\w-]+=\{/,
];
const MDX_FENCE = /^\s*(?:`{3,}|~{3,})mdx-code-block\s*$/m;
const MATH_FENCE = /^\s*(?:`{3,}|~{3,})math\s*$/m;
/** MDX's markers and ids, which other Markdown may have without being MDX. */
const NO_SIGN = /\{\/\*\s*(?:truncate|more|#[\w-]+)\s*\*\/\}/g;

/** Decides how the body of a post is read, by its name and by what is in it. */
export function detectDialect({
	file,
	format,
	body,
	extra,
}: Pick<Post, "file" | "format" | "body" | "extra">): Dialect {
	const prose = maskCode(body, { indented: format === "md" });
	const math = hasMath(prose, extra) || MATH_FENCE.test(body);
	if (format === "mdx") return { syntax: "mdx", liquid: false, math };
	const isJekyll = JEKYLL_NAME.test(file) && (/\.markdown$/i.test(file) || "layout" in extra);
	const liquid = LIQUID.test(prose) || (isJekyll && LIQUID_IN_CODE.test(body));
	if (liquid) return { syntax: "md", liquid, math };
	if (HUGO.test(prose) || HUGO_IN_CODE.test(body)) return { syntax: "md", liquid, shortcodes: "hugo", math };
	if (ZOLA.test(prose)) return { syntax: "md", liquid, shortcodes: "zola", math };
	return { syntax: isMdx(file, prose, body) ? "mdx" : "md", liquid, math };
}

function isMdx(file: string, prose: string, body: string): boolean {
	if (/\.markdown$/i.test(file)) return false;
	const plain = prose.replace(NO_SIGN, "").replace(/<!--[\s\S]*?-->/g, "");
	return MDX.some((sign) => sign.test(plain)) || MDX_FENCE.test(body);
}
