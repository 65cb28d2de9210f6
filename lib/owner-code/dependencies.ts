import path from "node:path";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import { resolvePath } from "@/lib/utils/paths";
import { isInstalled, listPackageFiles } from "./packages";
import { followStyles } from "./style-files";

export interface Dependencies {
	/** Relative to the content folder. */
	files: string[];
	/** Absolute paths of files elsewhere: of packages, and stylesheets. */
	outsideFiles: string[];
}

/** `inputs` are the files that the modules import, relative to the content folder; `packageFiles` are files of packages. */
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
