import { copyInto, removeContent } from "@/e2e/support/content";

/** A blog with all that owners can add: pages of their own, sections, a taxonomy, imports, plugins, an own output. */
export const OWN_PAGES = { contentDir: ".builds/e2e-own-pages/content", url: "https://own-pages.example" };

const FIXTURE = "e2e/fixtures/blog";
const ISLAND = "posts/2025-01-01-island";

/** Creates the content: the pages, with sections, a configuration, images and a component of the fixture. */
export async function makeOwnPagesContent(): Promise<void> {
	await removeContent(OWN_PAGES.contentDir);
	await copyInto(OWN_PAGES.contentDir, {
		"": "e2e/fixtures/own-pages",
		"quire.config.ts": `${FIXTURE}/quire.config.ts`,
		links: `${FIXTURE}/links`,
		photos: `${FIXTURE}/photos`,
		"public/img/harbour.png": `${FIXTURE}/public/img/harbour.png`,
		[`${ISLAND}/counter.tsx`]: `${FIXTURE}/components/counter.tsx`,
		[`${ISLAND}/crew.json`]: `${FIXTURE}/posts/parts/crew.json`,
		[`${ISLAND}/cover.png`]: `${FIXTURE}/posts/pictures/wide.png`,
		[`${ISLAND}/photos/tall.jpg`]: `${FIXTURE}/posts/pictures/tall.jpg`,
		[`${ISLAND}/photos/wide.png`]: `${FIXTURE}/posts/pictures/wide.png`,
		[`${ISLAND}/photos/captions.yml`]: `${FIXTURE}/posts/pictures/captions.yml`,
	});
}
