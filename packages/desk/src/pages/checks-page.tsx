import { Fragment } from "react";
import { createFileFinder, getDesk, listTranslationGroups } from "@/packages/desk/src/blog/desk";
import { findStaleTranslations, type StaleTranslation, sortDiagnostics } from "@/packages/desk/src/model/audit";
import { countNoun } from "@/packages/desk/src/model/time";
import { postDeskPath } from "@/packages/desk/src/model/urls";
import { DeskPage, type Page } from "./document";
import { ProblemList } from "./problem-list";

export async function showChecks(): Promise<Page> {
	const desk = await getDesk();
	const { blog, rows, diagnostics, pending } = desk;
	const [site, groups] = await Promise.all([blog.site(), listTranslationGroups(blog)]);
	const find = createFileFinder(desk);
	const { links, images, unlabelled, heavy, translations, others } = sortDiagnostics(diagnostics);
	const changes = new Map(rows.map(({ post, change }) => [post.file, change?.time]));
	const outdated = translations.map(find);
	const known = new Set(outdated.map(({ post }) => post));
	// Those with a version are known exactly.
	const stale = findStaleTranslations(groups, ({ file }) => changes.get(file)).filter(
		({ post }) => !known.has(post.path),
	);
	const problemSections = [
		{ id: "links", name: "Broken links", problems: links.map(find), empty: "Every link leads somewhere." },
		{
			id: "images",
			name: "Images that can't be shown",
			problems: images.map(find),
			empty: "Every image is there and can be read.",
		},
		{
			id: "alt",
			name: "Images without alternative text",
			problems: unlabelled.map(find),
			empty: "Every image has an alternative text.",
		},
		{
			id: "large",
			name: "Images that are far too large",
			problems: heavy.map(find),
			empty: "No image is larger than it is ever shown.",
		},
		{ id: "others", name: "Everything else", problems: others.map(find), empty: "Nothing else is wrong." },
	];
	const sections = [
		...problemSections.map(({ id, name, problems, empty }) => ({
			id,
			name,
			count: problems.length,
			content: <ProblemList problems={problems} empty={empty} />,
		})),
		{
			id: "translations",
			name: "Translations that fell behind",
			count: outdated.length + stale.length,
			content: (
				<>
					{outdated.length > 0 && <ProblemList problems={outdated} empty="" />}
					{(stale.length > 0 || outdated.length === 0) && <StaleTranslations stale={stale} />}
				</>
			),
		},
	];
	const content = (
		<DeskPage site={site} section="/checks" title="Checks" pending={pending}>
			<nav className="desk-contents" aria-label="Checks">
				{sections.map(({ id, name, count }) => (
					<a key={id} href={`#${id}`}>
						{name} <b>{count}</b>
					</a>
				))}
			</nav>
			{sections.map(({ id, name, content }) => (
				<Fragment key={id}>
					<h2 id={id}>{name}</h2>
					{content}
				</Fragment>
			))}
		</DeskPage>
	);
	return { title: "Checks", content };
}

function StaleTranslations({ stale }: { stale: readonly StaleTranslation[] }) {
	if (stale.length === 0) return <p className="desk-empty">No translation is older than its original.</p>;
	return (
		<ul className="desk-drafts">
			{stale.map(({ post, newest, days }) => (
				<li key={post.file}>
					<a href={postDeskPath(post.path)}>{post.title}</a>
					<span>
						{countNoun(days, "day")} behind <a href={postDeskPath(newest.path)}>{newest.title}</a>
					</span>
				</li>
			))}
		</ul>
	);
}
