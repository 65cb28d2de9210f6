import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { PageShell } from "@/app/_pages/page-shell";
import { ListHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/layout/pagination";
import { pageImages } from "@/components/mdx/image/image-props";
import { AuthorHeader } from "@/components/post/authors";
import { CardList } from "@/components/post/card-list";
import { ArchiveMonth, ArchiveYear, TitleList } from "@/components/post/title-list";
import { getListItems } from "@/lib/blog/list-items";
import { authorJsonLd, listJsonLd, portraitUrl } from "@/lib/blog/metadata/json-ld";
import {
	countPages,
	type ListGroup,
	type ListSection,
	type PostList,
	pageItems,
	pagePath,
} from "@/lib/content/taxonomies/list-kinds";
import { compareByName } from "@/lib/content/taxonomies/names";
import { groupByMonth } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { formatNumber, plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import { getPageBlog } from "@/lib/next/page-blog";
import { AfterList } from "@/lib/owner-code/render/extension-points";
import { listView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

/** The maximum number of posts that the archive shows on one page. A larger archive shows links to its years instead. */
const MAX_POSTS_ON_ARCHIVE = 500;

export interface KindPageProps {
	group: ListGroup;
}

export interface ListPageProps {
	section: ListSection;
	list: PostList;
	page: number;
}

interface ListViews {
	/** The page of all lists of a kind. By default, it shows their names with the number of posts. */
	KindPage?: (props: KindPageProps) => Promise<ReactNode>;
	/** A page of one list. By default, it shows posts as cards if the list is paginated, and as titles otherwise. */
	ListPage?: (props: ListPageProps) => Promise<ReactNode>;
}

/** The views of list kinds that differ from the default. */
export const LIST_VIEWS: Readonly<Record<string, ListViews>> = {
	archive: { KindPage: ArchivePage, ListPage: YearPage },
	authors: { ListPage: AuthorPage },
	series: { ListPage: SeriesPage },
};

/** Shows the names of all lists of a kind in alphabetical order. */
export async function TermPage({ group: { kind, path, lists } }: KindPageProps) {
	const { language, messages } = await (await getPageBlog()).site();
	const terms = lists.map(({ label, path, posts }) => ({ label, path, count: posts.length }));
	return (
		<PageShell path={path}>
			<ListHeader title={kind.label(messages)} messages={messages} />
			<TermList entries={terms.sort(compareByName(language, ({ label }) => label))} messages={messages} />
		</PageShell>
	);
}

export async function PostListPage(props: ListPageProps) {
	const { list, page, section } = props;
	const { site, header, breadcrumbs } = await prepareListPage(props);
	const description = page === 1 ? list.description : undefined;
	const data = listJsonLd(site, { label: list.label, path: list.path, description, breadcrumbs });
	if (section.kind.isPaginated) {
		return (
			<PaginatedList posts={list.posts} page={page} list={list.path} data={data}>
				{header}
			</PaginatedList>
		);
	}
	return (
		<PageShell path={list.path} data={data}>
			{header}
			<TitleList posts={list.posts} site={site} />
		</PageShell>
	);
}

/** Shows all posts by year, or the years of a large archive. */
async function ArchivePage({ group: { kind, path, lists } }: KindPageProps) {
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
			{total <= MAX_POSTS_ON_ARCHIVE ? (
				lists.map((list) => <ArchiveYear key={list.path} {...list} site={site} />)
			) : (
				<TermList entries={terms} messages={messages} />
			)}
		</PageShell>
	);
}

async function YearPage(props: ListPageProps) {
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

async function SeriesPage(props: ListPageProps) {
	const { list } = props;
	const { site, header, breadcrumbs } = await prepareListPage(props);
	return (
		<PageShell path={list.path} data={listJsonLd(site, { label: list.label, path: list.path, breadcrumbs })}>
			{header}
			<TitleList posts={list.posts} site={site} isNumbered />
		</PageShell>
	);
}

async function AuthorPage(props: ListPageProps) {
	const { list, page, section } = props;
	const blog = await getPageBlog();
	const { site, breadcrumbs } = await prepareListPage(props);
	const { label, path, posts, author = { name: label } } = list;
	const data =
		page === 1
			? authorJsonLd(site, { author, path }, await portraitUrl(blog, site, author), breadcrumbs)
			: listJsonLd(site, { label, path, breadcrumbs });
	return (
		<PaginatedList posts={posts} page={page} list={path} data={data}>
			<AuthorHeader
				author={author}
				facts={section.kind.details(list, site)}
				messages={site.messages}
				images={pageImages(blog, site)}
			/>
		</PaginatedList>
	);
}

async function prepareListPage({ section: { kind, path }, list }: ListPageProps) {
	const site = await (await getPageBlog()).site();
	const { messages } = site;
	const breadcrumbs = [{ label: kind.label(messages), path }];
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
	posts: readonly Post[];
	page: number;
	list: string;
	/** The header above the posts. */
	children: ReactNode;
	data: readonly Thing[];
}

async function PaginatedList({ posts, page, list, children, data }: PaginatedListProps) {
	const blog = await getPageBlog();
	const site = await blog.site();
	const pages = countPages(posts.length, site.postsPerPage);
	if (!(page <= pages)) notFound();
	return (
		<PageShell path={pagePath(page, list)} data={data}>
			{children}
			<CardList
				items={await getListItems(blog, pageItems(page, posts, site.postsPerPage))}
				site={site}
				images={pageImages(blog, site)}
			/>
			<Pagination page={page} pages={pages} list={list} messages={site.messages} />
			<AfterList site={site} list={listView(list, page, pages)} />
		</PageShell>
	);
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
