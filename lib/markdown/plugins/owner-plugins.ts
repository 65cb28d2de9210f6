import type { Nodes } from "hast";
import type { Root } from "mdast";
import type { PluggableList, Plugin, Processor, Transformer } from "unified";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import type { OwnerPlugin } from "@/lib/markdown/compile-options";
import type { Position } from "@/lib/utils/position";

type Tree = Root | Nodes;
type Transform = (tree: Tree, file: VFile, next?: (error?: Error, tree?: Tree) => void) => unknown;

/** Prepares plugins of the owner. An error of one is reported in the post, which is shown without its work. */
export function guardPlugins(plugins: readonly OwnerPlugin[] = []): PluggableList {
	return plugins.map(({ name, plugin, options }): Plugin => {
		return function attach(this: Processor): Transformer {
			let transform: unknown;
			try {
				transform = plugin.apply(this, [...options]);
			} catch (error) {
				transform = () => Promise.reject(error);
			}
			return async (tree, file) => {
				const { diagnostics, file: post, frontMatter } = getContext(file);
				file.path = post;
				file.data.frontMatter = frontMatter;
				try {
					return typeof transform === "function" ? await run(transform as Transform, tree as Tree, file) : undefined;
				} catch (error) {
					const { message = String(error), line, column } = error as Partial<Error & Position>;
					const position = line ? { line, column: column ?? 1 } : findStart(tree as Tree);
					const text = `The plugin \`${name}\` of \`quire.config\` fails: ${message.replace(/\.$/, "")}. Fix, update or replace it; until then, posts are shown without what it does.`;
					diagnostics.push({ ...createDiagnostic("plugin", post, position, text), plugin: name });
					return undefined;
				}
			};
		};
	});
}

/** Runs a transformer in each of the forms that unified knows: https://github.com/unifiedjs/unified#transformer */
async function run(transform: Transform, tree: Tree, file: VFile): Promise<Tree | undefined> {
	const result =
		transform.length > 2
			? await new Promise<Tree | undefined>((resolve, reject) => {
					transform(tree, file, (error, changed) => (error ? reject(error) : resolve(changed)));
				})
			: await transform(tree, file);
	if (result instanceof Error) throw result;
	return (result ?? undefined) as Tree | undefined;
}

function findStart(tree: Tree): Position {
	return positionOf(("children" in tree && tree.children.find(({ position }) => position)) || tree);
}
