import type { ParsedPost } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { findDelimited } from "@/lib/utils/delimited";
import { applyEdits } from "@/lib/utils/edits";
import { CONFLICT_MESSAGE, findMergeConflict } from "@/lib/utils/merge-conflict";
import { positionInText } from "@/lib/utils/position";
import { mdxAsMarkdown } from "./preprocess/as-markdown";
import { maskCode } from "./preprocess/mask-code";

type Body = Pick<ParsedPost, "file" | "body" | "bodyLine">;

/** Shortcodes of plugins of WordPress around texts for members, subscribers or those who have paid, as a part of a regular expression. */
export const MEMBERS_SHORTCODES =
	"emaillocker|ihc-hide-content|members?|members_(?:logged_in|only)|membership|mepr-(?:active|show)|passster|pmpro_member|premium_content|private|restrict|signinlocker|sociallocker|um_loggedin|user_only|wpmem_logged_in";
/** Plugins of WordPress whose shortcodes show forms, and those with others, by a part of a regular expression with the names. */
const FORMS: Readonly<Record<string, string>> = {
	"contact-(?:field|form)": "Jetpack",
	"contact-form-7": "Contact Form 7",
	fluentform: "Fluent Forms",
	formidable: "Formidable Forms",
	forminator_form: "Forminator",
	"gravityforms?": "Gravity Forms",
	"mailpoet_form|wysija_form": "MailPoet",
	mc4wp_form: "Mailchimp for WordPress",
	"ninja_forms?": "Ninja Forms",
	wpforms: "WPForms",
};
const PLUGINS: Readonly<Record<string, string>> = {
	"elementor-template": "Elementor",
	"et_pb_\\w+": "Divi",
	"fusion_\\w+": "Avada",
	"table|tablepress": "TablePress",
	nggallery: "NextGEN Gallery",
	rev_slider: "Slider Revolution",
	"su_\\w+": "Shortcodes Ultimate",
	"products?|woocommerce_\\w+": "WooCommerce",
	"vc_\\w+": "WPBakery Page Builder",
};
/** Shortcodes of WordPress, and of plugins for media, code, forms, tables, shops, whole pages and members. */
const NAMES = `${MEMBERS_SHORTCODES}|audio|caption|embed|gallery|playlist|video|wp_caption|code|gist|googlemaps|slideshare|soundcloud|sourcecode|tweet|vimeo|youtube|${Object.keys({ ...FORMS, ...PLUGINS }).join("|")}`;
/** Matches a name of a plugin that isn't known. */
const OTHER_NAME = String.raw`[a-z](?:\\?[\w-]){0,60}`;
/**
 * Matches a shortcode with an attribute or a URL, an end tag, and what may be alone on a line: a name of several words, which prose doesn't have in
 * brackets. Markdown may have backslashes before its characters.
 */
const SHORTCODE = new RegExp(
	`(?<!\\[\\\\?)\\[(?:(${NAMES})(?:\\s+[\\w-]+=|[\\s=]https?\\\\?:)[^[\\]]{0,1000}|(${OTHER_NAME})\\s+[\\w-]{1,60}=["'][^[\\]]{0,1000}|/(${OTHER_NAME})\\\\?)\\](?![([:])|^\\\\?\\[(gallery|playlist|${OTHER_NAME}[-_]\\w{1,60})\\\\?\\][ \\t]*$`,
	"gm",
);
const OPENING = new RegExp(String.raw`\[(${OTHER_NAME})(?=[\s\]=\\])`, "g");
const KNOWN = new RegExp(`^(?:${NAMES})$`);

/** Finds the shortcodes of WordPress in a body, with what they are, such as `a form of the plugin WPForms`. Other words in brackets are text. */
export function findShortcodes(body: string): { name: string; what: string; index: number }[] {
	if (body.search(SHORTCODE) < 0) return [];
	const text = maskComments(maskCode(body), /<!--/, /-->/);
	const toName = (written = "") => written.replaceAll("\\", "");
	const opened = new Set(Array.from(text.matchAll(OPENING), ([, name]) => toName(name)));
	const starts = new Map<string, number>();
	return [...text.matchAll(SHORTCODE)].flatMap(({ 1: known, 2: other, 3: ended, 4: alone, index }) => {
		const name = toName(known ?? other ?? ended ?? alone);
		const isStart = ended === undefined;
		const started = starts.get(name) ?? 0;
		starts.set(name, started + (isStart ? 1 : -1));
		// An end without a start is text, unless the name is that of a plugin.
		return isStart || (started <= 0 && (KNOWN.test(name) || opened.has(name)))
			? [{ name, what: describeShortcode(name), index }]
			: [];
	});
}

function describeShortcode(name: string): string {
	const find = (plugins: Readonly<Record<string, string>>) =>
		Object.entries(plugins).find(([names]) => new RegExp(`^(?:${names})$`).test(name))?.[1];
	const [form, plugin] = [find(FORMS), find(PLUGINS)];
	if (form !== undefined) return `a form of the plugin ${form}`;
	return `a shortcode of ${plugin === undefined ? "WordPress" : `the plugin ${plugin}`}`;
}

/** Reports the first use of each shortcode of WordPress in a body. */
export function reportShortcodes({ file, body, bodyLine }: Body): Diagnostic[] {
	const found = new Map<string, Diagnostic>();
	for (const { name, what, index } of findShortcodes(body)) {
		if (found.has(name)) continue;
		const remedy = what.startsWith("a form")
			? "Link to a form or an address elsewhere, or delete it."
			: "Replace it with Markdown or a component, or delete it.";
		const message = `\`[${name}]\` is ${what}, and is shown as it is written. ${remedy}`;
		const position = positionInText({ line: bodyLine, column: 1 }, body, index);
		found.set(name, createDiagnostic("template-unknown", file, position, message));
	}
	return [...found.values()];
}

/** Reports the first merge in a body that isn't resolved. */
export function reportMergeConflict({ file, body, bodyLine }: Body): Diagnostic[] {
	const start = findMergeConflict(body) === undefined ? undefined : findMergeConflict(maskCode(body));
	if (start === undefined) return [];
	const position = positionInText({ line: bodyLine, column: 1 }, body, start);
	return [createDiagnostic("merge-conflict", file, position, CONFLICT_MESSAGE)];
}

/** Reports what an MDX body loses that is compiled as Markdown because its trust is `text`: the first use of each component, `import` and `export`. */
export function reportLostMdx({ file, body, bodyLine }: Body, elements: readonly string[] = []): Diagnostic[] {
	const withoutComments = maskComments(maskCode(body, { indented: false }), /<!--/, /-->/);
	const found = new Map<string, Diagnostic>();
	const masked = maskComments(withoutComments, /\{\/\*/, /\*\/\}/);
	for (const { start, lost } of mdxAsMarkdown(body, masked, elements)) {
		if (lost === undefined || found.has(lost)) continue;
		const isComponent = lost.startsWith("<");
		const rest = isComponent ? ", and only its content is shown" : "";
		const message = `${lost} is left out${rest}, as the trust of this post is \`text\`. Write Markdown, or raise \`trust:\` in \`site.yml\`.`;
		const rule = isComponent ? "component-unknown" : "mdx-code";
		const position = positionInText({ line: bodyLine, column: 1 }, body, start);
		found.set(lost, createDiagnostic(rule, file, position, message));
	}
	return [...found.values()];
}

/** Replaces comments by spaces. */
function maskComments(masked: string, open: RegExp, close: RegExp): string {
	const comments = [...findDelimited(masked, open, close)];
	return applyEdits(
		masked,
		comments.map(({ start, end }) => ({ start, end, text: " ".repeat(end - start) })),
	);
}
