import type { serialize } from "next-mdx-remote/serialize";
import remarkGfm from "remark-gfm";
import type { Trust } from "@/lib/config/trust";
import { format } from "@/lib/i18n/format";
import en from "@/lib/i18n/messages/en.json";
import type { CompileOptions, FootnoteMessages } from "./compile-options";
import type { Syntax } from "./detect-syntax";
import { listReadTags } from "./element-compiler";
import { componentElements } from "./plugins/mdx/component-elements";
import { elementSpaces } from "./plugins/mdx/element-spaces";
import { esm } from "./plugins/mdx/esm";
import { keepExports } from "./plugins/mdx/exports";
import { internalProps } from "./plugins/mdx/internal-props";
import { assertLiteralCode } from "./plugins/mdx/literal-code";
import { literalsOnly } from "./plugins/mdx/literals-only";
import { replacedComponents } from "./plugins/mdx/replaced-components";
import { guardPlugins } from "./plugins/owner-plugins";
import { componentNames } from "./plugins/rehype/component-names";
import { emoji, hasEmojiCodes } from "./plugins/rehype/emoji";
import { excerpt } from "./plugins/rehype/excerpt";
import { explicitJsx } from "./plugins/rehype/explicit-jsx";
import { anchors, headings } from "./plugins/rehype/headings";
import { liftBlocks } from "./plugins/rehype/lift-blocks";
import { limitDepth } from "./plugins/rehype/limit-depth";
import { bodyMetadata } from "./plugins/rehype/metadata";
import { placeholders, rawHtml, removeHtmlComments } from "./plugins/rehype/raw-html";
import { sanitizeHtml } from "./plugins/rehype/sanitize-html";
import { textMistakes } from "./plugins/rehype/text-mistakes";
import { componentImages, linkedImages, postFileLinks, resolveUrls } from "./plugins/rehype/urls";
import { abbreviations } from "./plugins/remark/abbreviations";
import { admonitions } from "./plugins/remark/admonitions";
import { alerts } from "./plugins/remark/alerts";
import { attributeLists } from "./plugins/remark/attribute-lists";
import { code } from "./plugins/remark/code";
import { headingIds } from "./plugins/remark/heading-ids";
import { htmlComments } from "./plugins/remark/html-comments";
import { mayBeObsidian, obsidianSyntax } from "./plugins/remark/obsidian-syntax";
import { omittedParagraphs } from "./plugins/remark/omitted-paragraphs";
import { packageManagers } from "./plugins/remark/package-managers";
import { disableIndentedCode, nestingLimit, plainText, sourcePositions, syntaxErrors } from "./plugins/remark/parser";
import { mayShowComments, shownComments } from "./plugins/remark/shown-comments";
import { typographicPunctuation } from "./plugins/remark/typographic-punctuation";
import { unclosedHtml } from "./plugins/remark/unclosed-html";
import { unmatchedSyntax } from "./plugins/remark/unmatched-syntax";
import { unusedDefinitions } from "./plugins/remark/unused-definitions";
import { toPlaceholder } from "./preprocess/as-markdown";

type Options = NonNullable<NonNullable<Parameters<typeof serialize>[1]>["mdxOptions"]>;

/** Matches characters that smart punctuation may replace; a reference such as `&quot;` may be one of them. */
const PUNCTUATION = /["'`&]|--|\.\s*\./;

const rehypePlugins = [
	limitDepth,
	keepExports,
	explicitJsx,
	componentNames,
	sanitizeHtml,
	headings,
	liftBlocks,
	postFileLinks,
	resolveUrls,
	linkedImages,
	componentImages,
	excerpt,
	removeHtmlComments,
	bodyMetadata,
	textMistakes,
	anchors,
];

/** Returns the plugins for a body. The rehype plugins are the same for Markdown and MDX. */
export async function getMdxOptions(
	{ format: bodyFormat, math, isMdxFallback, isText }: Syntax,
	trust: Trust,
	source: string,
	{ smartPunctuation, singleTilde, messages = en.body, plugins, sourceAdapter, sharedComponents }: CompileOptions,
): Promise<Options> {
	const dialect = sourceAdapter?.dialect;
	// Plugins that few bodies need are loaded and run for these bodies only.
	const mathPlugins = math ? [(await import("./plugins/remark/math")).math] : [];
	const remarkPlugins: NonNullable<Options["remarkPlugins"]> = [
		sourcePositions,
		...guardPlugins(plugins?.remark),
		unmatchedSyntax,
		unusedDefinitions,
		[remarkGfm, { singleTilde }],
		admonitions,
		...mathPlugins,
		...(bodyFormat === "mdx" ? [nestingLimit] : []),
		syntaxErrors,
		...(smartPunctuation && PUNCTUATION.test(source) ? [typographicPunctuation] : []),
	];
	const lastRemarkPlugins = [
		headingIds,
		alerts,
		...(dialect?.mayOmitParagraphs(source) ? [omittedParagraphs(dialect.omitParagraph)] : []),
		...(source.includes("npm2yarn") ? [packageManagers] : []),
		code,
		...(mayBeObsidian(source) ? [obsidianSyntax] : []),
		...(mayShowComments(source) ? [shownComments] : []),
	];
	const ownRehypePlugins = isText ? [] : guardPlugins(plugins?.rehype);
	const tags = listReadTags(sharedComponents).map((name) => (bodyFormat === "mdx" ? name : toPlaceholder(name)));
	const hasElements = tags.some((tag) => source.includes(`<${tag}`));
	const elementPlugins = hasElements ? [componentElements] : [];
	const allRehypePlugins = [...ownRehypePlugins, ...(hasEmojiCodes(source) ? [emoji] : []), ...rehypePlugins];
	const shared: Options = {
		format: bodyFormat,
		tableCellAlignToStyle: false,
		remarkRehypeOptions: footnoteOptions(messages),
	};
	if (bodyFormat === "mdx") {
		const mayRunCode = trust === "code";
		const mdxPlugins = [
			htmlComments,
			...remarkPlugins,
			elementSpaces,
			esm,
			replacedComponents,
			...(mayRunCode ? [] : [literalsOnly]),
			internalProps,
			...elementPlugins,
		];
		return {
			...shared,
			remarkPlugins: [...mdxPlugins, ...lastRemarkPlugins] as Options["remarkPlugins"],
			rehypePlugins: [...allRehypePlugins, ...(mayRunCode ? [] : [assertLiteralCode])],
		};
	}
	if (isText) return { ...shared, remarkPlugins: [plainText], rehypePlugins: allRehypePlugins };
	const definitionLists = hasDefinitionLists(source) ? await import("remark-definition-list") : undefined;
	return {
		...shared,
		remarkRehypeOptions: { ...footnoteOptions(messages), handlers: definitionLists?.defListHastHandlers },
		remarkPlugins: [
			...(isMdxFallback ? [disableIndentedCode] : []),
			...remarkPlugins,
			...(definitionLists ? [definitionLists.remarkDefinitionList] : []),
			...(/\{[:.#]/.test(source) ? [attributeLists] : []),
			...(/^\*\[[^\]\n]+\]:/m.test(source) ? [abbreviations] : []),
			...lastRemarkPlugins,
			...(source.includes("<") ? [unclosedHtml] : []),
		],
		rehypePlugins: [rawHtml, placeholders, ...elementPlugins, ...allRehypePlugins, assertLiteralCode],
	};
}

/** Looks for a term, and `: its definition` on a line below. */
function hasDefinitionLists(body: string): boolean {
	return /^[^\s].*\n(?:[ \t]*\n)?:[ \t]+\S/m.test(body);
}

/** Labels footnotes: https://github.com/syntax-tree/mdast-util-to-hast#options */
function footnoteOptions({ footnotes, backToReference }: FootnoteMessages): Options["remarkRehypeOptions"] {
	return {
		clobberPrefix: "",
		footnoteLabel: footnotes,
		// The second reference to the first footnote has the number 1-2.
		footnoteBackLabel: (note, reference) =>
			format(backToReference, { number: note + 1 + (reference > 1 ? `-${reference}` : "") }),
	};
}
