import { getPostPreview } from "quire-blog/tools/blog";
import { readPostActions } from "@/packages/desk/src/blog/actions";
import { createFileFinder, getDesk } from "@/packages/desk/src/blog/desk";
import { findOriginalChanges, type OriginalChanges } from "@/packages/desk/src/blog/original-changes";
import { makeOutline } from "@/packages/desk/src/model/snippets";
import { countNoun, dayOf, formatAge, formatDay } from "@/packages/desk/src/model/time";
import { postDeskPath, writePath } from "@/packages/desk/src/model/urls";
import { DeskPage, type Page, type PageRequest, SiteLink } from "./document";
import { LineChanges } from "./line-changes";
import { createPostActions } from "./post-actions";
import { FeedPreview, MarkdownPreview, SearchPreview, SocialPreview } from "./post-previews";
import { StatusLabel } from "./post-table";
import { EditorLinks, ProblemList } from "./problem-list";

/** Shows what is known of a post, and how search engines, social networks and feed readers show it. */
export async function showPost({ query, path, siteUrl }: PageRequest): Promise<Page | undefined> {
	const desk = await getDesk();
	const row = desk.rows.find(({ post }) => post.path === path);
	if (!row) return undefined;
	const { blog, facts, diagnostics } = desk;
	const { post, file, words, change } = row;
	const known = facts.get(post.file);
	const locale = await blog.localeOf(post.path);
	const [site, shownSite, actions, preview, outdated] = await Promise.all([
		blog.site(),
		locale.site(),
		readPostActions(blog, post, known),
		getPostPreview(locale, post),
		findOriginalChanges(blog, post),
	]);
	const { url, description, image, searchLimits, feed, markdown } = preview;
	const source = blog.source.filePath(post.file);
	const problems = diagnostics.filter((diagnostic) => diagnostic.file === file).map(createFileFinder(desk));
	const title = `${post.title} · ${shownSite.title}`;
	const content = (
		<DeskPage
			site={site}
			section="/"
			title={post.title}
			lead={
				<>
					<StatusLabel status={post.status} />
					{post.date && ` · ${formatDay(dayOf(post.date, site.timeZone))}`}
					{words !== undefined && ` · ${countNoun(words, "word")}`}
					{known && ` · ${countNoun(known.minutes, "minute")} to read`}
					{change && ` · changed ${formatAge(change.time, blog.options.now())}`}
				</>
			}
			pending={known ? 0 : 1}
			notice={query.notice}
		>
			<p className="desk-where">
				<code>{file}</code>
				<EditorLinks path={source} position={{ line: 1, column: 1 }} />
			</p>
			<p className="desk-actions">
				<a href={writePath(post.path)}>Write</a>
				<SiteLink path={post.path}>Open the page</SiteLink>
				<SiteLink path={post.path} view="reader">
					as readers see it
				</SiteLink>
				{post.status === "scheduled" && post.date && (
					<SiteLink path={post.path} view={dayOf(post.date, site.timeZone)}>
						as on its day
					</SiteLink>
				)}
			</p>
			{createPostActions({ actions, page: "post" })}
			{outdated && <Original {...outdated} />}
			<div className="desk-columns">
				<div>
					<h2 id="problems">Problems</h2>
					<ProblemList problems={problems} empty="Nothing is wrong with this post." />
				</div>
				<div>
					<h2 id="outline">Outline</h2>
					<Outline path={post.path} headings={known?.headings ?? []} />
				</div>
			</div>
			<div className="desk-columns">
				<SearchPreview title={title} description={description} url={url} limits={searchLimits} />
				<SocialPreview
					title={post.title}
					description={description}
					url={url}
					image={image?.startsWith(shownSite.url) ? siteUrl + image.slice(shownSite.url.length) : image}
				/>
			</div>
			<FeedPreview item={feed} url={shownSite.url} siteUrl={siteUrl} />
			<MarkdownPreview markdown={markdown} path={post.path} />
		</DeskPage>
	);
	return { title: post.title, content };
}

function Original({ original, changes }: OriginalChanges) {
	return (
		<>
			<h2 id="original">
				Since this translation was made, <a href={postDeskPath(original.path)}>{original.title}</a> has changed
			</h2>
			{changes ? (
				<LineChanges name={original.title} changes={changes} />
			) : (
				<p className="desk-empty">No commit has the text that was translated.</p>
			)}
		</>
	);
}

function Outline({ path, headings }: { path: string; headings: Parameters<typeof makeOutline>[0] }) {
	if (headings.length === 0) return <p className="desk-empty">It has no headings.</p>;
	return (
		<ol className="desk-outline">
			{makeOutline(headings).map(({ depth, id, text, isSkipping }) => (
				<li key={id} style={{ marginInlineStart: `${(depth - 2) * 1.2}em` }}>
					<SiteLink path={path} fragment={id}>
						{text}
					</SiteLink>
					{isSkipping && <span className="desk-warning"> skips a level</span>}
				</li>
			))}
		</ol>
	);
}
