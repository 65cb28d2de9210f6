import type { ReactNode } from "react";
import { langAttributes } from "@/components/lang-attributes";
import { pageImages } from "@/components/mdx/image/image-props";
import { DiagnosticList, POST_DIAGNOSTICS } from "@/components/post/diagnostic-list";
import { PostBody } from "@/components/post/post-body";
import { PostFooter } from "@/components/post/post-footer";
import { PostHeader } from "@/components/post/post-header";
import { TableOfContents } from "@/components/post/table-of-contents";
import { listPlainComponents, pageComponents } from "@/features/components";
import { renderSlot } from "@/features/render-slot";
import { listablePosts } from "@/lib/blog/list-items";
import { homeJsonLd, postJsonLd } from "@/lib/blog/metadata/json-ld";
import { getShareableImage } from "@/lib/blog/metadata/og-images";
import { getBreadcrumbs, getPostLinks } from "@/lib/blog/pages";
import { localizeSite } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";
import { renderBody } from "@/lib/markdown/runtime/render";
import { renderBodyHtml } from "@/lib/next/body-html";
import { getDiagnostics } from "@/lib/next/dev/page-diagnostics";
import { isPrerendering } from "@/lib/next/environment";
import { getPageBlog } from "@/lib/next/page-blog";
import { isFilled, ownerPageComponents, Slot } from "@/lib/owner-code/render/extension-points";
import { postView } from "@/lib/owner-code/render/views";
import { PageShell } from "./page-shell";

interface Props {
	post: Post;
	/** What the page of a draft for review has of its own; it isn't at the path of the post. */
	draft?: { banner: ReactNode; getImages: typeof pageImages };
	children?: ReactNode;
}

/** Renders a post or standalone page; in development, its diagnostics too. */
export async function Article({ post, draft, children }: Props) {
	const blog = await getPageBlog();
	const [site, compiled, links] = await Promise.all([blog.site(), blog.compiled(post), getPostLinks(blog, post)]);
	const diagnostics = await getDiagnostics(blog, post);
	const localizedSite = localizeSite(site, post.lang);
	const { messages } = localizedSite;
	const getImages = draft?.getImages ?? pageImages;
	const images = getImages(blog, site);
	const isPost = post.kind === "post";
	const isHome = post.isHome && !draft;
	const isPlain = isHome || post.template === "plain";
	const isWide = post.template === "wide";
	const breadcrumbs = isPost ? await getBreadcrumbs(blog, post, localizedSite) : [];
	const details = {
		...links,
		breadcrumbs,
		image: (await getShareableImage(blog, post))?.path,
	};
	const view = postView(post, site, links);
	const slotContext = { post, site, messages, links };
	const problems = diagnostics.length > 0 && <DiagnosticList id={POST_DIAGNOSTICS} diagnostics={diagnostics} />;
	const data = isPost && !draft ? postJsonLd(site, post, details) : isHome ? homeJsonLd(site) : [];
	const components = pageComponents({
		messages,
		images: getImages(blog, site, post),
		listImages: images,
		settings: localizedSite,
		own: ownerPageComponents,
		posts: listablePosts(blog, localizedSite, post),
	});
	const { imported } = ownerPageComponents;
	const rendered = isPrerendering()
		? await renderBodyHtml(
				renderBody(compiled, components, imported),
				listPlainComponents(components, ownerPageComponents),
			)
		: undefined;
	return (
		<PageShell {...(!draft && { path: post.path })} data={data}>
			{draft?.banner}
			<article
				className={isWide ? "spread" : undefined}
				{...langAttributes(post, site)}
				{...(messages.body !== site.messages.body && scriptMessages(messages))}
			>
				{isPlain ? (
					// The header of the home page has the name of the site as its heading.
					!isHome && <h1 className="sr-only">{post.title}</h1>
				) : (
					<PostHeader
						post={post}
						site={localizedSite}
						minutes={compiled.metadata.minutes}
						breadcrumbs={breadcrumbs}
						images={images}
						{...links}
					>
						{renderSlot("postHeader", slotContext)}
					</PostHeader>
				)}
				{renderSlot("postNotice", slotContext)}
				{isHome && (
					<Slot name="home-intro" site={site} wrap={(content) => <div className="wide mb-8">{content}</div>} />
				)}
				{isFilled("before-post") && !isPlain ? (
					<div className="row-3 mb-6">
						{problems}
						<Slot name="before-post" site={site} post={view} />
					</div>
				) : (
					problems
				)}
				{isPost && post.toc && !isPlain && !isWide && (
					<TableOfContents headings={compiled.metadata.headings} messages={messages} />
				)}
				<PostBody
					compiled={compiled}
					components={components}
					imported={imported}
					rendered={rendered}
					isDevelopment={blog.options.mode === "development"}
					trust={post.trust}
				/>
				{!isPlain && (
					<PostFooter
						post={post}
						site={site}
						messages={messages}
						images={images}
						parts={renderSlot("postFooter", slotContext)}
						{...links}
					/>
				)}
				{!isPlain && (
					<Slot
						name="after-post"
						site={site}
						post={view}
						wrap={(content) => <div className="row-7 mt-8">{content}</div>}
					/>
				)}
			</article>
			{!isPlain && children}
		</PageShell>
	);
}

/** Returns messages for the page's script as data attributes, for a post that isn't in the language of the site. */
function scriptMessages({ body }: Messages) {
	return { "data-copied": body.copied, "data-copy-by-key": body.copyByKey };
}
