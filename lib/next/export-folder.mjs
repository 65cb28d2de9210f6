/**
 * Returns the folder that Next writes an export to, relative to that of the engine:
 * https://nextjs.org/docs/app/api-reference/config/next-config-js/distDir
 * @param {string | undefined} buildDir The value of `BUILD_DIR`.
 */
export function getExportFolder(buildDir) {
	return buildDir && buildDir !== ".next" ? buildDir : "out";
}
