import type { ReactNode } from "react";
import { PageShell } from "@/app/page-shell";
import { langAttributes } from "@/components/lang-attributes";
import { componentNames, pageComponents } from "@/components/mdx/page-components";
import { DiagnosticList } from "@/components/post/diagnostic-list";
import { PostBody } from "@/components/post/post-body";
import { PostFooter } from "@/components/post/post-footer";
import { PostHeader } from "@/components/post/post-header";
import { TableOfContents } from "@/components/post/table-of-contents";
import { getPostDiagnostics } from "@/lib/checks/run-checks";
import { getSite } from "@/lib/config/load";
import { localizeSite } from "@/lib/config/localize";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { renderBody } from "@/lib/markdown/runtime/render";
import { postJsonLd } from "@/lib/metadata/json-ld/post";
import { getPostSocialImage } from "@/lib/metadata/og-image/social-image";
import { isDevelopment } from "@/lib/utils/environment";
import { getPostLinks, getTrail } from "./post-links";

/** A post or standalone page: header, body, table of contents; in development, what is wrong with it as well. */
export async function Article({ post, children }: { post: Post; children?: ReactNode }) {
	const [site, compiled, links] = await Promise.all([getSite(), getCompiled(post), getPostLinks(post)]);
	const faults = isDevelopment ? await getPostDiagnostics(post, componentNames) : [];
	const local = localizeSite(site, post.lang);
	const { messages } = local;
	const isPost = post.kind === "post";
	const breadcrumbs = isPost ? await getTrail(post, local) : [];
	const known = { ...links, breadcrumbs, words: compiled.metadata.words, image: await getPostSocialImage(site, post) };
	const data = isPost ? postJsonLd(site, post, known) : [];
	return (
		<PageShell path={post.path} data={data}>
			<article {...langAttributes(post, site)} {...(messages.body !== site.messages.body && scriptWords(messages))}>
				<PostHeader post={post} site={local} minutes={compiled.metadata.minutes} breadcrumbs={breadcrumbs} {...links} />
				{faults.length > 0 && <DiagnosticList diagnostics={faults} />}
				{isPost && post.toc && <TableOfContents headings={compiled.metadata.headings} messages={messages} />}
				<PostBody>{renderBody(compiled, pageComponents(messages))}</PostBody>
				<PostFooter post={post} site={site} messages={messages} {...links} />
			</article>
			{children}
		</PageShell>
	);
}

/** What the page's script, which speaks the language of the site, says inside a text in another one. */
function scriptWords({ body }: Messages) {
	return { "data-copied": body.copied, "data-copy-by-key": body.copyByKey };
}
