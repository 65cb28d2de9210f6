import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { PageShell } from "@/app/_pages/page-shell";
import { ListHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { pageImages } from "@/components/mdx/image/image-props";
import { AuthorHeader } from "@/components/post/authors";
import { CardList } from "@/components/post/card-list";
import { PictureList } from "@/components/post/picture-list";
import { ArchiveMonth, ArchiveYear, TitleList } from "@/components/post/title-list";
import type { Blog } from "@/lib/blog/blog";
import { getListItems } from "@/lib/blog/list-items";
import { authorJsonLd, listJsonLd, portraitUrl } from "@/lib/blog/metadata/json-ld";
import {
	countListPages,
	getListBreadcrumbs,
	getListTemplate,
	type KindPage,
	type ListPage,
	showsPostsOfArchive,
} from "@/lib/blog/pages";
import type { Site } from "@/lib/config/site";
import { getPageSize, type ListKind, type PostList, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { compareByName } from "@/lib/content/taxonomies/names";
import { groupByMonth } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import type { ListTemplate } from "@/lib/declarations/list-settings";
import { formatNumber, plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { getPageBlog } from "@/lib/next/page-blog";
import { AfterList } from "@/lib/owner-code/render/extension-points";
import { listView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

interface ListViews {
	/** The page of all lists of a kind. By default, it shows their names with the number of posts. */
	KindPage?: (props: KindPage) => Promise<ReactNode>;
	/** A page of one list. By default, it shows posts by the template of the kind. */
	ListPage?: (props: ListPage) => Promise<ReactNode>;
}

/** The views of list kinds that differ from the default. */
export const LIST_VIEWS: Readonly<Record<string, ListViews>> = {
	archive: { KindPage: ArchivePage, ListPage: YearPage },
	authors: { ListPage: AuthorPage },
};

/** Shows the names of all lists of a kind in alphabetical order. */
export async function TermPage({ group: { kind, path, lists } }: KindPage) {
	const { language, messages } = await (await getPageBlog()).site();
	const terms = lists.map(({ label, path, posts }) => ({ label, path, count: posts.length }));
	return (
		<PageShell path={path}>
			<ListHeader title={kind.label(messages)} messages={messages} />
			<TermList entries={terms.sort(compareByName(language, ({ label }) => label))} messages={messages} />
		</PageShell>
	);
}

export async function PostListPage(props: ListPage) {
	const { kind, list, page } = props;
	const { site, header, breadcrumbs } = await prepareListPage(props);
	const description = page === 1 ? list.description : undefined;
	const data = listJsonLd(site, { label: list.label, path: list.path, description, breadcrumbs });
	if (kind.isSequence)
		return (
			<PageShell path={list.path} data={data}>
				{header}
				<TitleList posts={list.posts} site={site} isNumbered />
			</PageShell>
		);
	return (
		<PaginatedList list={list} kind={kind} page={page} data={data}>
			{header}
		</PaginatedList>
	);
}

/** Shows all posts by year, or the years of a large archive. */
async function ArchivePage({ group }: KindPage) {
	const { kind, path, lists } = group;
	const site = await (await getPageBlog()).site();
	const { messages } = site;
	const total = lists.reduce((sum, { posts }) => sum + posts.length, 0);
	const terms = lists.map((list) => ({ label: list.label, path: list.path, count: list.posts.length }));
	return (
		<PageShell path={path}>
			<ListHeader
				title={kind.label(messages)}
				messages={messages}
				facts={[plural(messages.lists.posts, total, messages)]}
			/>
			{showsPostsOfArchive(group) ? (
				lists.map((list) => <ArchiveYear key={list.path} {...list} site={site} />)
			) : (
				<TermList entries={terms} messages={messages} />
			)}
		</PageShell>
	);
}

async function YearPage(props: ListPage) {
	const { list } = props;
	const { site, header, breadcrumbs } = await prepareListPage(props);
	return (
		<PageShell path={list.path} data={listJsonLd(site, { label: list.label, path: list.path, breadcrumbs })}>
			{header}
			{groupByMonth(list.posts, site.timeZone).map((month) => (
				<ArchiveMonth key={month[0]?.path} posts={month} site={site} />
			))}
		</PageShell>
	);
}

async function AuthorPage(props: ListPage) {
	const { kind, list, page } = props;
	const blog = await getPageBlog();
	const { site, breadcrumbs } = await prepareListPage(props);
	const { label, path, author = { name: label } } = list;
	const data =
		page === 1
			? authorJsonLd(site, { author, path }, await portraitUrl(blog, site, author), breadcrumbs)
			: listJsonLd(site, { label, path, breadcrumbs });
	return (
		<PaginatedList list={list} kind={kind} page={page} data={data}>
			<AuthorHeader
				author={author}
				breadcrumbs={breadcrumbs}
				facts={kind.details(list, site)}
				messages={site.messages}
				images={pageImages(blog, site)}
			/>
		</PaginatedList>
	);
}

async function prepareListPage({ kind, list }: ListPage) {
	const site = await (await getPageBlog()).site();
	const { messages } = site;
	const breadcrumbs = getListBreadcrumbs(kind, site);
	const header = (
		<ListHeader
			title={list.label}
			messages={messages}
			breadcrumbs={breadcrumbs}
			lead={list.description}
			facts={kind.details(list, site)}
		/>
	);
	return { site, header, breadcrumbs };
}

interface PaginatedListProps {
	list: PostList;
	kind: ListKind;
	page: number;
	/** The header above the posts. */
	children: ReactNode;
	data: readonly Thing[];
}

async function PaginatedList({ list, kind, page, children, data }: PaginatedListProps) {
	const { path, posts } = list;
	const blog = await getPageBlog();
	const site = await blog.site();
	const pages = countListPages({ kind, list }, site);
	if (!(page <= pages)) notFound();
	return (
		<PageShell path={pagePath(page, path)} data={data}>
			{children}
			{await renderPosts(getListTemplate(kind), pageItems(page, posts, getPageSize(kind, site)), blog, site)}
			<Pagination page={page} pages={pages} list={path} messages={site.messages} />
			<AfterList site={site} list={listView(path, page, pages)} />
		</PageShell>
	);
}

async function renderPosts(template: ListTemplate, posts: readonly Post[], blog: Blog, site: Site): Promise<ReactNode> {
	if (template === "titles" || template === "links")
		return <TitleList posts={posts} site={site} hasHosts={template === "links"} />;
	const images = pageImages(blog, site);
	if (template === "pictures") return <PictureList posts={posts} site={site} images={images} />;
	return <CardList items={await getListItems(blog, posts)} site={site} images={images} />;
}

interface Term {
	label: string;
	path: string;
	count: number;
}

function TermList({ entries, messages }: { entries: Term[]; messages: Messages }) {
	return (
		<ol className="leaders col-[text-start/wide-end] columns-[14rem] gap-x-5">
			{entries.map(({ label, path, count }) => (
				<li key={path}>
					<a href={encodePath(path)}>{label}</a> <span>{formatNumber(count, messages)}</span>
				</li>
			))}
		</ol>
	);
}
