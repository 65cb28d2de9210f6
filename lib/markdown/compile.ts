import { serialize } from "next-mdx-remote/serialize";
import rehypeRaw from "rehype-raw";
import remarkComment from "remark-comment";
import remarkGfm from "remark-gfm";
import remarkSmartypants from "remark-smartypants";
import { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import { problem } from "@/lib/problem";
import { en } from "@/lib/words/en";
import { fill } from "@/lib/words/fill";
import type { BodyWords } from "@/lib/words/types";
import { type Body, newBody } from "./body";
import { type Dialect, dialectOf } from "./dialect";
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
import { placeholders } from "./plugins/placeholders";
import { places } from "./plugins/places";
import { postFiles } from "./plugins/post-files";
import { safeHtml } from "./plugins/safe-html";
import { syntaxErrors } from "./plugins/syntax-errors";
import { themeComponents } from "./plugins/theme-components";
import { hasDefinitions } from "./source/definitions";
import { prepare } from "./source/prepare";
import { describeSyntaxError } from "./syntax-error";
import { tryExpressions } from "./try-expressions";
import type { Compiled } from "./types";

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
	facts,
];

async function optionsFor(
	{ syntax, math }: Dialect,
	source: string,
	{ smartPunctuation, words = en.body }: CompileOptions,
): Promise<Options> {
	// What few bodies have is loaded for these only.
	const formulas = math ? [(await import("./plugins/math")).math] : [];
	const remarkPlugins = [
		remarkGfm,
		admonitions,
		...formulas,
		syntaxErrors,
		...(smartPunctuation ? [remarkSmartypants] : []),
	];
	const onBoth = [headingIds, alerts, packageManagers, code];
	const onHtml = [...(hasEmojiCodes(source) ? [emoji] : []), ...rehypePlugins];
	const shared: Options = { format: syntax, tableCellAlignToStyle: false, remarkRehypeOptions: footnotes(words) };
	if (syntax === "mdx") {
		const forMdx = [[remarkComment, { ast: true }] as const, ...remarkPlugins, places, comments, esm, themeComponents];
		return { ...shared, remarkPlugins: [...forMdx, ...onBoth] as Options["remarkPlugins"], rehypePlugins: onHtml };
	}
	const lists = hasDefinitions(source) ? await import("./plugins/definition-lists") : undefined;
	return {
		...shared,
		remarkRehypeOptions: { ...footnotes(words), handlers: lists?.definitionHandlers },
		remarkPlugins: [...remarkPlugins, ...(lists ? [lists.definitionLists] : []), places, attributeLists, ...onBoth],
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

type Source = Pick<Post, "file" | "format" | "title" | "image" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description">>;

/**
 * Compiles a body once: code for React, facts, and every problem with its place in the file. A body that isn't MDX,
 * though it looks like it, is shown as Markdown.
 */
export async function compileBody(post: Source, options: CompileOptions = {}): Promise<Compiled> {
	const dialect = dialectOf({ extra: {}, ...post });
	const made = await compileAs(dialect, post, options);
	const fault = made.problems.find(({ rule }) => rule === "mdx-syntax" || rule === "mdx-expression");
	const isMdx = fault?.rule === "mdx-expression" && post.format === "mdx";
	if (!fault || isMdx) return made;
	const asMarkdown = await compileAs({ ...dialect, syntax: "md" }, post, options, true);
	const told = problem(
		"mdx-syntax",
		fault.file,
		fault,
		`${fault.message} Until then the text is shown as Markdown.`,
		fault.frame,
	);
	return { ...asMarkdown, problems: [told, ...asMarkdown.problems] };
}

async function compileAs(dialect: Dialect, post: Source, options: CompileOptions, wasMdx = false): Promise<Compiled> {
	const body = newBody(post, options.scripts ?? false);
	const before = "\n".repeat(post.bodyLine - 1);
	const source = before + post.body;
	const { text, lines, problems } = await prepare(post, dialect, { siteValues: options.siteValues, wasMdx });
	body.problems.push(...problems);
	body.lineOf = (line) => (lines[line - post.bodyLine] ?? lines.at(-1) ?? 0) + post.bodyLine;
	try {
		const file = new VFile({ value: before + text, data: { body } });
		const mdxOptions = await optionsFor(dialect, text, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		if (dialect.syntax === "mdx") body.problems.push(...(await tryExpressions(compiledSource, body, post, source)));
		return finish(body, compiledSource);
	} catch (error) {
		body.problems.push(describeSyntaxError(body.syntaxError ?? error, source, post, dialect.syntax, body.lineOf));
		return finish(body, "");
	}
}

function finish({ facts, problems }: Body, code: string): Compiled {
	return { code: problems.some((problem) => problem.severity === "error") ? "" : code, facts, problems };
}
