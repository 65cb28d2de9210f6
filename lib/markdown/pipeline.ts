import type { serialize } from "next-mdx-remote/serialize";
import rehypeRaw from "rehype-raw";
import remarkComment from "remark-comment";
import remarkGfm from "remark-gfm";
import remarkSmartypants from "remark-smartypants";
import { format } from "@/lib/i18n/format";
import { en } from "@/lib/i18n/messages/en";
import type { BodyMessages } from "@/lib/i18n/types";
import type { Dialect } from "./dialects/detect";
import { esm } from "./plugins/mdx/esm";
import { foreignComponents } from "./plugins/mdx/foreign-components";
import { keepExports } from "./plugins/mdx/keep-exports";
import { anchors } from "./plugins/rehype/anchors";
import { componentNames } from "./plugins/rehype/component-names";
import { emoji, hasEmojiCodes } from "./plugins/rehype/emoji";
import { excerpt } from "./plugins/rehype/excerpt";
import { explicitJsx } from "./plugins/rehype/explicit-jsx";
import { headings } from "./plugins/rehype/headings";
import { liftBlocks } from "./plugins/rehype/lift-blocks";
import { linkedImages } from "./plugins/rehype/linked-images";
import { bodyMetadata } from "./plugins/rehype/metadata";
import { placeholders } from "./plugins/rehype/placeholders";
import { postFileLinks } from "./plugins/rehype/post-file-links";
import { removeComments } from "./plugins/rehype/remove-comments";
import { safeHtml } from "./plugins/rehype/safe-html";
import { resolveUrls } from "./plugins/rehype/urls";
import { admonitions } from "./plugins/remark/admonitions";
import { alerts } from "./plugins/remark/alerts";
import { attributeLists } from "./plugins/remark/attribute-lists";
import { code } from "./plugins/remark/code";
import { comments } from "./plugins/remark/comments";
import { disableIndentedCode } from "./plugins/remark/disable-indented-code";
import { headingIds } from "./plugins/remark/heading-ids";
import { packageManagers } from "./plugins/remark/package-managers";
import { sourcePositions } from "./plugins/remark/source-positions";
import { syntaxErrors } from "./plugins/remark/syntax-errors";
import { hasDefinitions } from "./preprocess/definition-lists";

/** What is said around footnotes. */
type FootnoteMessages = Pick<BodyMessages, "footnotes" | "backToReference">;

type Options = NonNullable<NonNullable<Parameters<typeof serialize>[1]>["mdxOptions"]>;

export interface CompileOptions {
	/** The words of the body's language, unless it is English. */
	messages?: FootnoteMessages;
	smartPunctuation?: boolean;
	/** Whether a `<script>` in a body stays. */
	scripts?: boolean;
	/** What Jekyll's templates know of the site. */
	siteVariables?: Record<string, unknown>;
}

const rehypePlugins = [
	keepExports,
	explicitJsx,
	componentNames,
	safeHtml,
	headings,
	liftBlocks,
	postFileLinks,
	resolveUrls,
	linkedImages,
	excerpt,
	removeComments,
	bodyMetadata,
	anchors,
];

/** The plugins for a body, and how they are set: Markdown's and MDX's make HTML's trees, which then have one way. */
export async function getMdxOptions(
	{ syntax, math, wasMdx }: Dialect,
	source: string,
	{ smartPunctuation, messages = en.body }: CompileOptions,
): Promise<Options> {
	// What few bodies have is loaded, or looked for, in these only.
	const formulas = math ? [(await import("./plugins/remark/math")).math] : [];
	const remarkPlugins = [
		sourcePositions,
		remarkGfm,
		admonitions,
		...formulas,
		syntaxErrors,
		...(smartPunctuation ? [remarkSmartypants] : []),
	];
	const onBoth = [headingIds, alerts, ...(source.includes("npm2yarn") ? [packageManagers] : []), code];
	const onHtml = [...(hasEmojiCodes(source) ? [emoji] : []), ...rehypePlugins];
	const shared: Options = { format: syntax, tableCellAlignToStyle: false, remarkRehypeOptions: footnotes(messages) };
	if (syntax === "mdx") {
		const forMdx = [[remarkComment, { ast: true }] as const, ...remarkPlugins, comments, esm, foreignComponents];
		return { ...shared, remarkPlugins: [...forMdx, ...onBoth] as Options["remarkPlugins"], rehypePlugins: onHtml };
	}
	const lists = hasDefinitions(source) ? await import("./plugins/remark/definition-lists") : undefined;
	return {
		...shared,
		remarkRehypeOptions: { ...footnotes(messages), handlers: lists?.definitionHandlers },
		remarkPlugins: [
			...(wasMdx ? [disableIndentedCode] : []),
			...remarkPlugins,
			...(lists ? [lists.definitionLists] : []),
			...(/\{[:.#]/.test(source) ? [attributeLists] : []),
			...onBoth,
		],
		rehypePlugins: [[rehypeRaw, { passThrough: ["mdxJsxFlowElement"] }], placeholders, ...onHtml],
	};
}

/** https://github.com/syntax-tree/mdast-util-to-hast#options */
function footnotes({ footnotes, backToReference }: FootnoteMessages): Options["remarkRehypeOptions"] {
	return {
		clobberPrefix: "",
		footnoteLabel: footnotes,
		// The second reference to the first footnote is 1-2.
		footnoteBackLabel: (note, reference) =>
			format(backToReference, { number: note + 1 + (reference > 1 ? `-${reference}` : "") }),
	};
}
