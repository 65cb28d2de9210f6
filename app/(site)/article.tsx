import type { ReactNode } from "react";
import { PageFrame } from "@/app/page-frame";
import { mdxComponents } from "@/components/mdx";
import { PostBody } from "@/components/post/post-body";
import { PostFooter } from "@/components/post/post-footer";
import { PostHeader } from "@/components/post/post-header";
import { ProblemList } from "@/components/post/problem-list";
import { TableOfContents } from "@/components/post/table-of-contents";
import { getFaults } from "@/lib/checks/run";
import type { Post } from "@/lib/content/types";
import { isDevelopment } from "@/lib/environment";
import { getCompiled } from "@/lib/markdown/compiled";
import { renderBody } from "@/lib/markdown/render";
import { getSite } from "@/lib/site";
import { getPostLinks, getTrail } from "./post-links";

/** A post or standalone page: header, body, table of contents; in development, what is wrong with it as well. */
export async function Article({ post, children }: { post: Post; children?: ReactNode }) {
	const [site, compiled, links] = await Promise.all([getSite(), getCompiled(post), getPostLinks(post)]);
	const faults = isDevelopment ? await getFaults(post, Object.keys(mdxComponents)) : [];
	const isPost = post.kind === "post";
	return (
		<PageFrame path={post.path}>
			<article lang={post.lang}>
				<PostHeader
					post={post}
					site={site}
					minutes={compiled.facts.minutes}
					trail={isPost ? await getTrail(post) : []}
					{...links}
				/>
				{faults.length > 0 && <ProblemList problems={faults} />}
				{isPost && post.toc && <TableOfContents headings={compiled.facts.headings} />}
				<PostBody>{renderBody(compiled, mdxComponents)}</PostBody>
				<PostFooter post={post} {...links} />
			</article>
			{children}
		</PageFrame>
	);
}
