import path from "node:path/posix";
import type { Blog } from "@/lib/blog/blog";
import { claimPages } from "@/lib/blog/claim-pages";
import { hasImageExtension } from "@/lib/content/images/formats";
import { checkSvg, isSanitized } from "@/lib/content/images/sanitize-svg";
import { POST_FOLDERS } from "@/lib/content/layout/layout";
import { pageFile } from "@/lib/content/urls/page-files";
import { toPagePath } from "@/lib/content/urls/redirects";
import { sitePath } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { listOutputPaths } from "@/lib/outputs/registry";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { FILE_START } from "@/lib/utils/position";
import { mapInBatches } from "@/lib/utils/promises";

const BATCH_SIZE = 16;

/** Reports static files that would have the place of a list, a generated file or each other. Posts are compared with them in `check-paths.ts`. */
export async function checkStaticPaths(blog: Blog): Promise<Diagnostic[]> {
	const [{ byPath }, ownerPaths, outputs, besidePosts, files, claims] = await Promise.all([
		blog.visible(),
		blog.ownerPaths(),
		listOutputPaths(blog),
		blog.source.listStaticFiles(POST_FOLDERS),
		blog.source.listPublicFiles(),
		claimPages(blog),
	]);
	for (const { file } of besidePosts) claims.claim(sitePath(file), file);
	// Where the owner has a file, the blog makes none.
	for (const path of outputs) if (!ownerPaths.has(path)) claims.claim(path, path);
	return files.flatMap((file) => {
		const page = claims.get(pageFile(toPagePath(`/${file}`)));
		const other = claims.claim(`/${file}`, `public/${file}`) ?? (page?.startsWith("/") ? page : undefined);
		if (other === undefined || byPath.has(other)) return [];
		const message = `This file would have the place of \`${other}\`, so it may not be published. Rename it.`;
		return [createDiagnostic("path-conflict", `public/${file}`, FILE_START, message)];
	});
}

/** Reports SVG files of which readers don't get all. An unreadable one beside posts is reported where a post uses it. */
export async function checkSvgFiles({ source }: Blog): Promise<Diagnostic[]> {
	const files = (await source.listStaticFiles()).filter(({ file }) => isSanitized(file));
	const checked = await mapInBatches(files, BATCH_SIZE, async (one) => ({
		...one,
		...(await checkSvg(source, one.file)),
	}));
	return checked.flatMap(({ file, isBesidePosts, leftOut, problem }) => {
		if (problem !== undefined && !isBesidePosts) {
			const message = `\`${file}\` is not published, as it can't be read as an image: ${problem}. Save it again.`;
			return [createDiagnostic("image-unreadable", file, FILE_START, message)];
		}
		const message = `Readers get \`${file}\` without ${leftOut.join(", ")}, as an SVG keeps only its drawing, and the text of HTML. See that it looks right, or save it without these.`;
		return leftOut.length > 0 ? [createDiagnostic("svg-content", file, FILE_START, message)] : [];
	});
}

/** Reports published images whose metadata has the place where they were taken. */
export async function checkLocations(blog: Blog): Promise<Diagnostic[]> {
	const files = (await listPublishedFiles(blog)).filter((file) => hasImageExtension(file) && !isSanitized(file));
	const located = await mapInBatches(files, BATCH_SIZE, async (file) =>
		(await blog.images.hasLocation(file)) ? [file] : [],
	);
	return located.flat().map((file) => {
		const name = path.basename(file);
		const message = `\`${file}\` is published with the place where it was taken in its metadata. Export it without its location, or remove it by \`exiftool -overwrite_original "-gps*=" "${name}"\`.`;
		return createDiagnostic("image-location", file, FILE_START, message);
	});
}
