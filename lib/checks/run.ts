import { shownPath } from "@/lib/content/files";
import { getCollection, getMoved } from "@/lib/content/posts";
import { asOwnerSees } from "@/lib/content/shown";
import type { Post } from "@/lib/content/types";
import { getCompiled } from "@/lib/markdown/compiled";
import { getFontFault } from "@/lib/media/font";
import { type Problem, problem } from "@/lib/problem";
import { listIconSources } from "@/lib/seo/icons/icons";
import { getSettingPlace, getSite, getSiteProblems } from "@/lib/site";
import { SITE_FILE } from "@/lib/site/parse";
import { type CheckContext, checkPost } from "./check";
import { getContext } from "./context";
import { checkImage } from "./image";
import { applySeverities, makeReport, type Report } from "./report";

/** Reads, compiles and checks the whole content as readers will see it, and reports everything at once. */
export async function runChecks(components: readonly string[]): Promise<Report> {
	const [site, { posts, pages, problems }] = await Promise.all([getSite(), getCollection()]);
	const context = await getContext(components);
	const ofSite = [...(await getSiteProblems()), ...(await checkFont())];
	const ofAddresses = (await getMoved()).problems;
	const found: Problem[] = [...ofSite, ...problems, ...ofAddresses, ...(await checkSiteImages(context))];
	// One after the other: compiling is work for the processor, and memory stays flat.
	for (const post of [...posts, ...pages]) found.push(...(await checkBody(post, context)));
	return makeReport(
		[...posts, ...pages].map((post) => ({ ...post, file: shownPath(post.file) })),
		applySeverities(found, site.checks).map(asOwnerSees),
	);
}

/** What an editor should see on the page of a post: everything that is wrong with it but for mere notices. */
export async function getFaults(post: Post, components: readonly string[]): Promise<Problem[]> {
	const [site, { problems }, context] = await Promise.all([getSite(), getCollection(), getContext(components)]);
	const own = [...problems, ...(await getMoved()).problems].filter((problem) => problem.file === post.file);
	const found = applySeverities([...own, ...(await checkBody(post, context))], site.checks);
	return found.filter((problem) => problem.severity !== "notice").map(asOwnerSees);
}

/** What is wrong with the settings and the lists of authors and tags, which every page depends on. */
export async function getSiteFaults(): Promise<Problem[]> {
	const [site, { problems }, siteProblems] = await Promise.all([getSite(), getCollection(), getSiteProblems()]);
	const ofLists = problems.filter(({ rule }) => rule === "authors" || rule === "tags");
	const ofFiles = [...(await checkFont()), ...(await checkSiteImages(await getContext([])))];
	return applySeverities([...siteProblems, ...ofLists, ...ofFiles], site.checks).map(asOwnerSees);
}

async function checkFont(): Promise<Problem[]> {
	const fault = await getFontFault();
	return fault ? [problem(fault.rule, SITE_FILE, await getSettingPlace("font"), fault.message)] : [];
}

/** The images that no post names: portraits, and the icon that others are made of. */
async function checkSiteImages(context: CheckContext): Promise<Problem[]> {
	const [{ portraits }, icons] = await Promise.all([getCollection(), listIconSources()]);
	const named = [
		...portraits,
		...icons.map((name) => ({ file: `public/${name}`, url: `/${name}`, line: 1, column: 1 })),
	];
	const found = await Promise.all(named.map((image) => checkImage(image.file, image, context)));
	return found.filter((problem) => problem !== undefined);
}

async function checkBody(post: Post, context: CheckContext): Promise<Problem[]> {
	const compiled = await getCompiled(post);
	return [...compiled.problems, ...(await checkPost(post, compiled, context))];
}
