import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ArchivePage, BlogPageView, FeaturePage, ListPage, PostPage, TermsPage } from "@/lib/owner-code/app-pages";
import { BlogPart } from "./blog-part";
import { MorePosts, PageHeading, Pagination, TableOfContents } from "./page-parts";
import { Picture } from "./picture";
import { PostBody } from "./post-body";
import { PostFacts, PostList, PostTitles } from "./post-cards";
import { getPage, getPaths, isInMain } from "./read-page";
import type { BodyComponents } from "./render-nodes";

interface Props {
	params: Promise<{ path?: string[] }>;
}

/** Lists the params of all pages of the blog. */
export function generateStaticParams(): { path: string[] }[] {
	return getPaths().map((path) => ({ path: path.split("/").filter((segment) => segment !== "") }));
}

/** Returns the metadata of the page at a path of the blog. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return (await findPage(params))?.metadata ?? {};
}

/** Renders the page at a path of the blog, as default export of the route `[[...path]]`. */
export async function BlogPage({ params }: Props) {
	const page = (await findPage(params)) ?? notFound();
	const content = <BlogPageContent page={page} />;
	return isInMain() ? content : <main>{content}</main>;
}

async function findPage(params: Props["params"]): Promise<BlogPageView | undefined> {
	const { path = [] } = await params;
	return getPage(`/${path.join("/")}`);
}

interface ContentProps {
	page: BlogPageView;
	components?: BodyComponents | undefined;
}

/** Renders a page of the blog, with the components of the app in its text, for a layout that has the landmark `main` itself. */
export function BlogPageContent({ page, components }: ContentProps) {
	return (
		<div className="quire quire-page" lang={page.language} dir={page.direction}>
			{page.structuredData && (
				// biome-ignore lint/security/noDangerouslySetInnerHtml: the text is escaped JSON.
				<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: page.structuredData }} />
			)}
			{page.head && <BlogPart part={page.head} />}
			{renderPage(page, components)}
		</div>
	);
}

function renderPage(page: BlogPageView, components: BodyComponents | undefined) {
	switch (page.kind) {
		case "post":
			return <Post page={page} components={components} />;
		case "list":
			return <List page={page} />;
		case "terms":
			return <Terms page={page} />;
		case "archive":
			return <Archive page={page} />;
		case "feature":
			return <Feature page={page} />;
	}
}

function Post({ page, components }: { page: PostPage; components: BodyComponents | undefined }) {
	const { post, texts } = page;
	// A post that is being compiled has no reading time yet.
	const facts = [post.kind === "post" ? post.readingTime : "", post.status ?? ""].filter((fact) => fact !== "");
	return (
		<>
			<article>
				<PageHeading page={page} title={post.title} description={post.description}>
					<PostFacts post={post} more={facts} />
					{post.updatedText && <p className="quire-facts">{texts.updated.replace("{date}", post.updatedText)}</p>}
					<BlogPart part={post.parts.header} />
				</PageHeading>
				{post.picture && <Picture picture={post.picture} alt={post.imageAlt ?? ""} className="quire-hero" isFirst />}
				{post.problems.length > 0 && (
					<ul className="quire-problems">
						{post.problems.map(({ location, message }) => (
							<li key={location + message}>
								<code>{location}</code> {message}
							</li>
						))}
					</ul>
				)}
				<TableOfContents headings={post.headings} title={texts.contents} />
				<PostBody post={post} components={components} />
				{post.tags.length > 0 && (
					<p className="quire-facts">
						{post.tags.map(({ label, url }) => (
							<span key={label}>
								{url ? (
									<Link href={url} prefetch={false}>
										{label}
									</Link>
								) : (
									label
								)}
							</span>
						))}
					</p>
				)}
				<BlogPart part={post.parts.footer} />
			</article>
			<MorePosts page={page} />
			<BlogPart part={post.parts.below} />
		</>
	);
}

function List({ page }: { page: ListPage }) {
	const { title, description, facts, posts, template, isNumbered, texts } = page;
	return (
		<>
			<PageHeading page={page} title={title} description={description} facts={facts} />
			{posts.length === 0 ? (
				<p>{texts.empty}</p>
			) : (
				<PostList posts={posts} template={template} isNumbered={isNumbered} />
			)}
			<Pagination page={page} />
		</>
	);
}

function Terms({ page }: { page: TermsPage }) {
	return (
		<>
			<PageHeading page={page} title={page.title} />
			<ul className="quire-titles">
				{page.terms.map(({ label, url, count }) => (
					<li key={url}>
						<Link href={url} prefetch={false}>
							{label}
						</Link>{" "}
						<span>{count}</span>
					</li>
				))}
			</ul>
		</>
	);
}

function Archive({ page }: { page: ArchivePage }) {
	return (
		<>
			<PageHeading page={page} title={page.title} />
			{page.years.map(({ label, url, posts }) => (
				<section key={url}>
					<h2>
						<Link href={url} prefetch={false}>
							{label}
						</Link>
					</h2>
					<PostTitles posts={posts} />
				</section>
			))}
		</>
	);
}

function Feature({ page }: { page: FeaturePage }) {
	return (
		<>
			<PageHeading page={page} title={page.title} />
			<BlogPart part={page.part} />
		</>
	);
}
