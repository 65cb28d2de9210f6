import { hashEngineFiles } from "@/lib/utils/hash-files";
import type { Blog } from "./blog";

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
 * Identifies all inputs of pages and outputs except the content: the code of the engine and the owner, and the kind
 * of build.
 */
export async function getEngineHash(blog: Blog): Promise<string> {
	const { engineDir, mode, isPreview } = blog.options;
	const [engine, { hash: ownerCode }] = await Promise.all([hashEngineFiles(engineDir, ENGINE), blog.ownerCode()]);
	return JSON.stringify([engine, ownerCode, mode, isPreview, process.version]);
}
