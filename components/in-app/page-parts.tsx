import Link from "next/link";
import type { ReactNode } from "react";
import type { BlogPageView, FullPostView, ListPage, PostPage } from "@/lib/owner-code/app-pages";

/** Renders the pages above a page. */
function Breadcrumbs({ page: { breadcrumbs, texts } }: { page: BlogPageView }) {
	if (breadcrumbs.length === 0) return null;
	return (
		<nav className="quire-facts" aria-label={texts.breadcrumbs}>
			{breadcrumbs.map(({ label, url }) => (
				<span key={url}>
					<Link href={url} prefetch={false}>
						{label}
					</Link>
				</span>
			))}
		</nav>
	);
}

interface HeadingProps {
	page: BlogPageView;
	title: string;
	description?: string | undefined;
	facts?: readonly string[];
	children?: ReactNode;
}

export function PageHeading({ page, title, description, facts = [], children }: HeadingProps) {
	return (
		<header className="quire-header">
			<Breadcrumbs page={page} />
			<h1>{title}</h1>
			{description && <p className="quire-lead">{description}</p>}
			{facts.length > 0 && (
				<p className="quire-facts">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			)}
			{children}
		</header>
	);
}

/** Renders links to the sections of a post; nothing for fewer than two. */
export function TableOfContents({ headings, title }: { headings: FullPostView["headings"]; title: string }) {
	if (headings.length < 2) return null;
	return (
		<details className="quire-toc">
			<summary>{title}</summary>
			<ol>
				{headings.map(({ id, text, depth }) => (
					<li key={id} data-depth={depth}>
						<a href={`#${id}`}>{text}</a>
					</li>
				))}
			</ol>
		</details>
	);
}

/** Renders links to the pages before and after one of a list; nothing for a single page. */
export function Pagination({ page: { pageText, newerUrl, olderUrl, texts } }: { page: ListPage }) {
	if (pageText === undefined) return null;
	return (
		<nav className="quire-pages" aria-label={texts.pages}>
			{newerUrl && (
				<Link href={newerUrl} rel="prev">
					{texts.newerPosts}
				</Link>
			)}
			<span>{pageText}</span>
			{olderUrl && (
				<Link href={olderUrl} rel="next">
					{texts.olderPosts}
				</Link>
			)}
		</nav>
	);
}

/** Renders links to the posts before and after one, and to related ones. */
export function MorePosts({ page: { newer, older, related, texts } }: { page: PostPage }) {
	return (
		<>
			{(older || newer) && (
				<nav className="quire-neighbours" aria-label={texts.morePosts}>
					{older && (
						<Link href={older.url} rel="prev" prefetch={false}>
							<span>{texts.older}</span> {older.label}
						</Link>
					)}
					{newer && (
						<Link href={newer.url} rel="next" prefetch={false}>
							<span>{texts.newer}</span> {newer.label}
						</Link>
					)}
				</nav>
			)}
			{related.length > 0 && (
				<section className="quire-related">
					<h2>{texts.related}</h2>
					<ul className="quire-titles">
						{related.map(({ label, url }) => (
							<li key={url}>
								<Link href={url} prefetch={false}>
									{label}
								</Link>
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}
