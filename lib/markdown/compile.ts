import { serialize } from "next-mdx-remote/serialize";
import rehypeRaw from "rehype-raw";
import remarkComment from "remark-comment";
import remarkGfm from "remark-gfm";
import remarkSmartypants from "remark-smartypants";
import { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import { en } from "@/lib/words/en";
import { fill } from "@/lib/words/fill";
import type { BodyWords } from "@/lib/words/types";
import { type Body, newBody } from "./body";
import { addresses } from "./plugins/addresses";
import { alerts } from "./plugins/alerts";
import { code } from "./plugins/code";
import { comments } from "./plugins/comments";
import { componentNames } from "./plugins/component-names";
import { esm } from "./plugins/esm";
import { explicitJsx } from "./plugins/explicit-jsx";
import { facts } from "./plugins/facts";
import { headings } from "./plugins/headings";
import { lead } from "./plugins/lead";
import { liftBlocks } from "./plugins/lift-blocks";
import { linkedImages } from "./plugins/linked-images";
import { postFiles } from "./plugins/post-files";
import { safeHtml } from "./plugins/safe-html";
import { syntaxErrors } from "./plugins/syntax-errors";
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
}

const rehypePlugins = [
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

function optionsFor(format: Post["format"], { smartPunctuation, words = en.body }: CompileOptions): Options {
	const remarkPlugins = [remarkGfm, syntaxErrors, ...(smartPunctuation ? [remarkSmartypants] : [])];
	const shared: Options = { format, tableCellAlignToStyle: false, remarkRehypeOptions: footnotes(words) };
	if (format === "mdx") {
		const forMdx = [[remarkComment, { ast: true }] as const, ...remarkPlugins, comments, esm, alerts, code];
		return { ...shared, remarkPlugins: forMdx as Options["remarkPlugins"], rehypePlugins };
	}
	return {
		...shared,
		remarkPlugins: [...remarkPlugins, alerts, code],
		rehypePlugins: [[rehypeRaw, { passThrough: ["mdxJsxFlowElement"] }], ...rehypePlugins],
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

/** Compiles a body once: code for React, facts, and every problem with its place in the file. */
export async function compileBody(
	post: Pick<Post, "file" | "format" | "title" | "image" | "body" | "bodyLine">,
	options: CompileOptions = {},
): Promise<Compiled> {
	const body = newBody(post, options.scripts ?? false);
	const source = "\n".repeat(post.bodyLine - 1) + post.body;
	try {
		const file = new VFile({ value: source, data: { body } });
		const mdxOptions = optionsFor(post.format, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		if (post.format === "mdx") body.problems.push(...(await tryExpressions(compiledSource, body, post, source)));
		return finish(body, compiledSource);
	} catch (error) {
		body.problems.push(describeSyntaxError(body.syntaxError ?? error, source, post));
		return finish(body, "");
	}
}

function finish({ facts, problems }: Body, code: string): Compiled {
	return { code: problems.some((problem) => problem.severity === "error") ? "" : code, facts, problems };
}
