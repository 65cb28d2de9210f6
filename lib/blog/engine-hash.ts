import { hashEngineFiles } from "@/lib/utils/hash-files";
import type { Blog } from "./blog";

/** All code and packages of the engine. */
const ENGINE = [
	"app/",
	"components/",
	"lib/",
	"next.config.ts",
	"postcss.config.mjs",
	"package.json",
	"package-lock.json",
];

/**
 * Returns a hash of everything but the content that pages and outputs depend on: the engine's code and the owner's, and the
 * kind of build.
 */
export async function getEngineHash(blog: Blog): Promise<string> {
	const { engineDir, mode, isPreview } = blog.options;
	const [engine, { hash: ownerCode }] = await Promise.all([hashEngineFiles(engineDir, ENGINE), blog.ownerCode()]);
	return JSON.stringify([engine, ownerCode, mode, isPreview, process.version]);
}
