import type { ReactNode } from "react";
import { mdxComponents } from "@/components/mdx";
import { PostBody } from "@/components/post/post-body";
import { PostFooter } from "@/components/post/post-footer";
import { PostHeader } from "@/components/post/post-header";
import { ProblemList } from "@/components/post/problem-list";
import { TableOfContents } from "@/components/post/table-of-contents";
import { Frame } from "@/components/site/frame";
import { getFaults } from "@/lib/checks/run";
import type { Post } from "@/lib/content/types";
import { isDevelopment } from "@/lib/environment";
import { getCompiled } from "@/lib/markdown/compiled";
import { renderBody } from "@/lib/markdown/render";
import { getSite } from "@/lib/site";

/** A post or standalone page: header, body, table of contents; in development, what is wrong with it as well. */
export async function Article({ post, children }: { post: Post; children?: ReactNode }) {
	const [site, compiled] = await Promise.all([getSite(), getCompiled(post)]);
	const faults = isDevelopment ? await getFaults(post, Object.keys(mdxComponents)) : [];
	const isPost = post.kind === "post";
	return (
		<Frame site={site} path={post.path}>
			<article lang={post.lang}>
				<PostHeader post={post} site={site} minutes={compiled.facts.minutes} />
				{faults.length > 0 && <ProblemList problems={faults} />}
				{isPost && post.toc && <TableOfContents headings={compiled.facts.headings} />}
				<PostBody>{renderBody(compiled, mdxComponents)}</PostBody>
				<PostFooter post={post} />
			</article>
			{children}
		</Frame>
	);
}
