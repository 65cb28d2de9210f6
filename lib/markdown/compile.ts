import { serialize } from "next-mdx-remote/serialize";
import rehypeRaw from "rehype-raw";
import remarkComment from "remark-comment";
import remarkGfm from "remark-gfm";
import { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import { type Body, newBody } from "./body";
import { addresses } from "./plugins/addresses";
import { alerts } from "./plugins/alerts";
import { code } from "./plugins/code";
import { comments } from "./plugins/comments";
import { esm } from "./plugins/esm";
import { explicitJsx } from "./plugins/explicit-jsx";
import { facts } from "./plugins/facts";
import { headings } from "./plugins/headings";
import { lead } from "./plugins/lead";
import { safeHtml } from "./plugins/safe-html";
import { syntaxErrors } from "./plugins/syntax-errors";
import { describeSyntaxError } from "./syntax-error";
import { tryExpressions } from "./try-expressions";
import type { Compiled } from "./types";

type Options = NonNullable<NonNullable<Parameters<typeof serialize>[1]>["mdxOptions"]>;

const rehypePlugins = [explicitJsx, safeHtml, headings, addresses, lead, facts];
const shared: Options = { tableCellAlignToStyle: false, remarkRehypeOptions: { clobberPrefix: "" } };
const formats: Record<Post["format"], Options> = {
	mdx: {
		...shared,
		format: "mdx",
		remarkPlugins: [[remarkComment, { ast: true }], remarkGfm, syntaxErrors, comments, esm, alerts, code],
		rehypePlugins,
	},
	md: {
		...shared,
		format: "md",
		remarkPlugins: [remarkGfm, syntaxErrors, alerts, code],
		rehypePlugins: [[rehypeRaw, { passThrough: ["mdxJsxFlowElement"] }], ...rehypePlugins],
	},
};

/** Compiles a body once: code for React, facts, and every problem with its place in the file. */
export async function compileBody(post: Pick<Post, "file" | "format" | "title" | "body" | "bodyLine">): Promise<Compiled> {
	const body = newBody(post);
	const source = "\n".repeat(post.bodyLine - 1) + post.body;
	try {
		const file = new VFile({ value: source, data: { body } });
		const options = { mdxOptions: formats[post.format], blockJS: false, blockDangerousJS: false };
		const { compiledSource } = await serialize(file, options, true);
		if (post.format === "mdx") {
			const names = body.facts.components.map((component) => component.name);
			body.problems.push(...tryExpressions(compiledSource, names, post));
		}
		return finish(body, compiledSource);
	} catch (error) {
		body.problems.push(describeSyntaxError(body.syntaxError ?? error, source, post));
		return finish(body, "");
	}
}

function finish({ facts, problems }: Body, code: string): Compiled {
	return { code: problems.some((problem) => problem.severity === "error") ? "" : code, facts, problems };
}
