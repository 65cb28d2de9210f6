import path from "node:path/posix";
import type { Blog } from "@/lib/blog/blog";
import { claimPages } from "@/lib/blog/claim-pages";
import { isGuestFile } from "@/lib/config/trust";
import { hasImageExtension } from "@/lib/content/images/formats";
import { checkSvg, isSanitized } from "@/lib/content/images/sanitize-svg";
import { POST_FOLDERS } from "@/lib/content/layout/layout";
import type { StaticFile } from "@/lib/content/source/content-source";
import { pageFile } from "@/lib/content/urls/page-files";
import { toPagePath } from "@/lib/content/urls/redirects";
import { sitePath } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { listOutputPaths } from "@/lib/outputs/registry";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { FILE_START } from "@/lib/utils/position";
import { mapInBatches } from "@/lib/utils/promises";

const BATCH_SIZE = 16;

/**
 * Reports static files that would have the place of a list, a generated file or each other. A guest's file beside a post gives way, with a
 * warning. Posts are compared with static files in `check-paths.ts`.
 */
export async function checkStaticPaths(blog: Blog): Promise<Diagnostic[]> {
	const [{ byPath }, site, ownerPaths, outputs, besidePosts, files, claims] = await Promise.all([
		blog.visible(),
		blog.site(),
		blog.ownerPaths(),
		listOutputPaths(blog),
		blog.source.listStaticFiles(POST_FOLDERS),
		blog.source.listPublicFiles(),
		claimPages(blog),
	]);
	const isGuests = ({ origin }: StaticFile) => isGuestFile(site.trust, blog.source.pathsOf(origin));
	for (const one of besidePosts) if (!isGuests(one)) claims.claim(sitePath(one.file), one.file);
	// Where the owner has a file, the blog makes none.
	for (const path of outputs) if (!ownerPaths.has(path)) claims.claim(path, path);
	const report = (file: string, other: string) => {
		const message = `This file would have the place of \`${other}\`, so it may not be published. Rename it.`;
		return createDiagnostic("path-conflict", file, FILE_START, message);
	};
	const ofOwner = files.flatMap((file) => {
		const page = claims.get(pageFile(toPagePath(`/${file}`), site));
		const other = claims.claim(`/${file}`, `public/${file}`) ?? (page?.startsWith("/") ? page : undefined);
		return other === undefined || byPath.has(other) ? [] : [report(`public/${file}`, other)];
	});
	const ofGuests = besidePosts.filter(isGuests).flatMap(({ file }): Diagnostic[] => {
		const other = claims.find(sitePath(file));
		return other === undefined ? [] : [{ ...report(file, other), severity: "warning" }];
	});
	return [...ofOwner, ...ofGuests];
}

/** Reports SVG files of which parts are left out for readers. An unreadable one beside posts is reported where a post uses it. */
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
