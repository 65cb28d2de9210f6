import { DeskPage, deskMetadata } from "@/app/desk/desk-page";
import { ProblemList } from "@/app/desk/problem-list";
import { findStaleTranslations, sortDiagnostics } from "@/lib/desk/audit";
import { countNoun } from "@/lib/desk/time";
import { postDeskPath } from "@/lib/desk/urls";
import { getDesk } from "@/lib/next/desk/desk";
import { findLargeImages } from "@/lib/next/desk/image-audit";
import { createFileFinder } from "@/lib/next/desk/problems";
import { listTranslationGroups } from "@/lib/next/desk/translation-groups";

export const metadata = deskMetadata("Checks");

/** Everything that is wrong with the content: links, images, translations, and the rest. */
export default async function Page() {
	const desk = await getDesk();
	const { blog, rows, facts, diagnostics, pending } = desk;
	const [site, groups] = await Promise.all([blog.site(), listTranslationGroups(blog)]);
	const find = createFileFinder(desk);
	const { links, images, others } = sortDiagnostics(diagnostics);
	const uses = rows.flatMap(({ post, file }) => [
		...(post.image ? [{ file, url: post.image, ...(post.positions.image ?? { line: 1, column: 1 }) }] : []),
		...(facts.get(post.file)?.checked.images ?? []).map((image) => ({ file, ...image })),
	]);
	const large = new Map(
		(
			await findLargeImages(
				blog,
				uses.map(({ url }) => url),
			)
		).map(({ url, excess }) => [url, excess]),
	);
	const isSeen = new Set<string>();
	const tooLarge = uses.filter(({ url }) => large.has(url) && !isSeen.has(url) && isSeen.add(url));
	const unlabelled = uses.filter((use) => "isUnlabelled" in use && use.isUnlabelled);
	const changes = new Map(rows.map(({ post, change }) => [post.file, change?.time]));
	const stale = findStaleTranslations(groups, ({ file }) => changes.get(file));
	const sections = [
		{ id: "links", name: "Broken links", count: links.length },
		{ id: "images", name: "Images that can't be shown", count: images.length },
		{ id: "alt", name: "Images without alternative text", count: unlabelled.length },
		{ id: "large", name: "Images that are far too large", count: tooLarge.length },
		{ id: "translations", name: "Translations that fell behind", count: stale.length },
		{ id: "others", name: "Everything else", count: others.length },
	] as const;
	const [linkSection, imageSection, altSection, largeSection, translationSection, otherSection] = sections;
	return (
		<DeskPage site={site} section="/desk/checks" title="Checks" pending={pending}>
			<nav className="desk-contents" aria-label="Checks">
				{sections.map(({ id, name, count }) => (
					<a key={id} href={`#${id}`}>
						{name} <b>{count}</b>
					</a>
				))}
			</nav>
			<Heading {...linkSection} />
			<ProblemList problems={links.map(find)} empty="Every link leads somewhere." />
			<Heading {...imageSection} />
			<ProblemList problems={images.map(find)} empty="Every image is there and can be read." />
			<Heading {...altSection} />
			<ProblemList
				problems={unlabelled.map((use) => ({
					...find(use),
					severity: "warning" as const,
					message: `${use.url} has no alternative text. Say what the image shows: \`![A heron in reeds](…)\`.`,
				}))}
				empty="Every image has an alternative text."
			/>
			<Heading {...largeSection} />
			<ProblemList
				problems={tooLarge.map((use) => ({
					...find(use),
					severity: "notice" as const,
					message: `${use.url}: ${large.get(use.url)}.`,
				}))}
				empty="No image is larger than it is ever shown."
			/>
			<Heading {...translationSection} />
			{stale.length === 0 && <p className="desk-empty">No translation is older than its original.</p>}
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
			<Heading {...otherSection} />
			<ProblemList problems={others.map(find)} empty="Nothing else is wrong." />
		</DeskPage>
	);
}

function Heading({ id, name }: { id: string; name: string }) {
	return <h2 id={id}>{name}</h2>;
}
