import type { serialize } from "next-mdx-remote/serialize";
import rehypeRaw from "rehype-raw";
import remarkComment from "remark-comment";
import remarkGfm from "remark-gfm";
import remarkSmartypants from "remark-smartypants";
import { en } from "@/lib/words/en";
import { fill } from "@/lib/words/fill";
import type { BodyWords } from "@/lib/words/types";
import type { Dialect } from "./dialect";
import { addresses } from "./plugins/addresses";
import { admonitions } from "./plugins/admonitions";
import { alerts } from "./plugins/alerts";
import { attributeLists } from "./plugins/attribute-lists";
import { code } from "./plugins/code";
import { comments } from "./plugins/comments";
import { componentNames } from "./plugins/component-names";
import { emoji, hasEmojiCodes } from "./plugins/emoji";
import { esm } from "./plugins/esm";
import { explicitJsx } from "./plugins/explicit-jsx";
import { facts } from "./plugins/facts";
import { headingIds } from "./plugins/heading-ids";
import { headings } from "./plugins/headings";
import { keepExports } from "./plugins/keep-exports";
import { lead } from "./plugins/lead";
import { liftBlocks } from "./plugins/lift-blocks";
import { linkedImages } from "./plugins/linked-images";
import { packageManagers } from "./plugins/package-managers";
import { parts } from "./plugins/parts";
import { placeholders } from "./plugins/placeholders";
import { places } from "./plugins/places";
import { postFiles } from "./plugins/post-files";
import { safeHtml } from "./plugins/safe-html";
import { syntaxErrors } from "./plugins/syntax-errors";
import { themeComponents } from "./plugins/theme-components";
import { withoutComments } from "./plugins/without-comments";
import { withoutIndentedCode } from "./plugins/without-indented-code";
import { hasDefinitions } from "./source/definitions";

/** What is said around footnotes. */
type FootnoteWords = Pick<BodyWords, "footnotes" | "backToReference">;

type Options = NonNullable<NonNullable<Parameters<typeof serialize>[1]>["mdxOptions"]>;

export interface CompileOptions {
	/** The words of the body's language, unless it is English. */
	words?: FootnoteWords;
	smartPunctuation?: boolean;
	/** Whether a `<script>` in a body stays. */
	scripts?: boolean;
	/** What Jekyll's templates know of the site. */
	siteValues?: Record<string, unknown>;
}

const rehypePlugins = [
	keepExports,
	explicitJsx,
	componentNames,
	safeHtml,
	headings,
	liftBlocks,
	postFiles,
	addresses,
	linkedImages,
	lead,
	withoutComments,
	facts,
	parts,
];

/** The plugins for a body, and how they are set: Markdown's and MDX's make HTML's trees, which then have one way. */
export async function optionsFor(
	{ syntax, math, wasMdx }: Dialect,
	source: string,
	{ smartPunctuation, words = en.body }: CompileOptions,
): Promise<Options> {
	// What few bodies have is loaded, or looked for, in these only.
	const formulas = math ? [(await import("./plugins/math")).math] : [];
	const remarkPlugins = [
		places,
		remarkGfm,
		admonitions,
		...formulas,
		syntaxErrors,
		...(smartPunctuation ? [remarkSmartypants] : []),
	];
	const onBoth = [headingIds, alerts, ...(source.includes("npm2yarn") ? [packageManagers] : []), code];
	const onHtml = [...(hasEmojiCodes(source) ? [emoji] : []), ...rehypePlugins];
	const shared: Options = { format: syntax, tableCellAlignToStyle: false, remarkRehypeOptions: footnotes(words) };
	if (syntax === "mdx") {
		const forMdx = [[remarkComment, { ast: true }] as const, ...remarkPlugins, comments, esm, themeComponents];
		return { ...shared, remarkPlugins: [...forMdx, ...onBoth] as Options["remarkPlugins"], rehypePlugins: onHtml };
	}
	const lists = hasDefinitions(source) ? await import("./plugins/definition-lists") : undefined;
	return {
		...shared,
		remarkRehypeOptions: { ...footnotes(words), handlers: lists?.definitionHandlers },
		remarkPlugins: [
			...(wasMdx ? [withoutIndentedCode] : []),
			...remarkPlugins,
			...(lists ? [lists.definitionLists] : []),
			...(/\{[:.#]/.test(source) ? [attributeLists] : []),
			...onBoth,
		],
		rehypePlugins: [[rehypeRaw, { passThrough: ["mdxJsxFlowElement"] }], placeholders, ...onHtml],
	};
}

/** https://github.com/syntax-tree/mdast-util-to-hast#options */
function footnotes({ footnotes, backToReference }: FootnoteWords): Options["remarkRehypeOptions"] {
	return {
		clobberPrefix: "",
		footnoteLabel: footnotes,
		// The second reference to the first footnote is 1-2.
		footnoteBackLabel: (note, reference) =>
			fill(backToReference, { number: note + 1 + (reference > 1 ? `-${reference}` : "") }),
	};
}
