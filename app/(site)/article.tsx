import type { ReactNode } from "react";
import { PageFrame } from "@/app/page-frame";
import { languageOf } from "@/components/language";
import { componentNames, mdxComponents } from "@/components/mdx";
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
import { postData } from "@/lib/seo/json-ld/post";
import { shareImageOfPost } from "@/lib/seo/share/share-image";
import { getSite } from "@/lib/site";
import { inLanguage } from "@/lib/site/in-language";
import type { Words } from "@/lib/words/types";
import { getPostLinks, getTrail } from "./post-links";

/** A post or standalone page: header, body, table of contents; in development, what is wrong with it as well. */
export async function Article({ post, children }: { post: Post; children?: ReactNode }) {
	const [site, compiled, links] = await Promise.all([getSite(), getCompiled(post), getPostLinks(post)]);
	const faults = isDevelopment ? await getFaults(post, componentNames) : [];
	const local = inLanguage(site, post.lang);
	const { words } = local;
	const isPost = post.kind === "post";
	const trail = isPost ? await getTrail(post, local) : [];
	const known = { ...links, trail, words: compiled.facts.words, image: await shareImageOfPost(site, post) };
	const data = isPost ? postData(site, post, known) : [];
	return (
		<PageFrame path={post.path} data={data}>
			<article {...languageOf(post, site)} {...(words.body !== site.words.body && scriptWords(words))}>
				<PostHeader post={post} site={local} minutes={compiled.facts.minutes} trail={trail} {...links} />
				{faults.length > 0 && <ProblemList problems={faults} />}
				{isPost && post.toc && <TableOfContents headings={compiled.facts.headings} words={words} />}
				<PostBody>{renderBody(compiled, mdxComponents(words))}</PostBody>
				<PostFooter post={post} site={site} words={words} {...links} />
			</article>
			{children}
		</PageFrame>
	);
}

/** What the page's script, which speaks the language of the site, says inside a text in another one. */
function scriptWords({ body }: Words) {
	return { "data-copied": body.copied, "data-copy-by-key": body.copyByKey };
}
