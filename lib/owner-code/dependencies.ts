import path from "node:path";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import { resolvePath } from "@/lib/utils/paths";
import { isInstalled, listPackageFiles } from "./packages";
import { followStyles } from "./style-files";

/** The files that the owner's modules depend on. */
export interface Dependencies {
	/** Those in the content folder, relative to it. */
	files: string[];
	/** The absolute paths of all others: of packages, and stylesheets that lie elsewhere. */
	outsideFiles: string[];
}

/**
 * Lists all files on which the result of modules depends. `inputs` are the files that the modules import, relative to the content
 * folder, and `packageFiles` files of packages.
 */
export async function listDependencies(
	inputs: readonly string[],
	packageFiles: readonly string[],
	contentDir: string,
): Promise<Dependencies> {
	const root = realPath(contentDir) ?? contentDir;
	const styles = await followStyles(inputs.map((file) => resolvePath(root, file)));
	const own = styles.files.filter((file) => isWithin(root, file) && !isInstalled(path.relative(root, file)));
	const others = styles.files.filter((file) => !isWithin(root, file) && !isInstalled(file));
	const ofPackages = await listPackageFiles([...packageFiles, ...styles.packages], root);
	return {
		files: own.map((file) => path.relative(root, file).replaceAll("\\", "/")).sort(),
		outsideFiles: [...new Set([...others, ...ofPackages])].sort(),
	};
}
