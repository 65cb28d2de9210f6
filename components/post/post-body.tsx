import { classNames } from "@/components/element-helpers";
import type { Trust } from "@/lib/config/trust";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { type ImportedModules, renderBody } from "@/lib/markdown/runtime/render";

interface Props {
	compiled: CompiledPost;
	components: Record<string, unknown>;
	/** The modules that the body may import. */
	imported?: ImportedModules | undefined;
	/** With the trust `text`, nothing is drawn outside of the body, where it would take clicks. */
	trust: Trust;
}

/** `app/styles/prose.css` styles the body. React moves the styles of its code into the head. */
export function PostBody({ compiled, components, imported, trust }: Props) {
	const { codeStyles } = compiled.metadata;
	const classes = classNames("prose row-5", codeStyles?.scope, trust === "text" && "overflow-clip");
	return (
		<>
			{codeStyles && (
				<style href={codeStyles.scope} precedence="code">
					{codeStyles.css}
				</style>
			)}
			<div className={classes}>{renderBody(compiled, components, imported)}</div>
		</>
	);
}
