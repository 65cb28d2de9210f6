import type { ReactNode } from "react";
import { classNames } from "@/components/element-helpers";
import type { Trust } from "@/lib/config/trust";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { type ImportedModules, renderBody } from "@/lib/markdown/runtime/render";
import { ErrorBox } from "@/lib/owner-code/render/error-box";
import { FILE_START } from "@/lib/utils/position";

/** A body that was rendered before its page. */
export interface RenderedBody {
	/** Without it, all of the body is in `elements`. */
	html?: string;
	/** With `html`, what React moves to the head of the page. */
	elements: ReactNode;
}

interface Props {
	compiled: CompiledPost;
	components: Record<string, unknown>;
	/** The modules that the body may import. */
	imported?: ImportedModules | undefined;
	rendered?: RenderedBody | undefined;
	/** In development, Next may compile a module a moment after a text has imported it. It refreshes the page then. */
	isDevelopment?: boolean;
	/** With the trust `text`, nothing is drawn outside of the body, where it would take clicks. */
	trust: Trust;
}

/** `app/styles/prose.css` styles the body. React moves the styles of its code into the head. */
export function PostBody({ compiled, components, imported, rendered, isDevelopment, trust }: Props) {
	const { codeStyles } = compiled.metadata;
	const missing = isDevelopment ? findMissingModule(compiled, imported) : undefined;
	const classes = classNames("prose row-5", codeStyles?.scope, trust === "text" && "overflow-clip");
	return (
		<>
			{codeStyles && (
				<style href={codeStyles.scope} precedence="code">
					{codeStyles.css}
				</style>
			)}
			{rendered?.html === undefined ? (
				<div className={classes}>
					{missing === undefined ? (
						(rendered?.elements ?? renderBody(compiled, components, imported))
					) : (
						<ErrorBox diagnostic={describe(missing)} />
					)}
				</div>
			) : (
				<>
					{rendered.elements}
					{/* biome-ignore lint/security/noDangerouslySetInnerHtml: React wrote it. */}
					<div className={classes} dangerouslySetInnerHTML={{ __html: rendered.html }} />
				</>
			)}
		</>
	);
}

function findMissingModule({ metadata }: CompiledPost, imported: ImportedModules | undefined): string | undefined {
	return metadata.modules?.find((key) => !Object.hasOwn(imported?.modules ?? {}, key));
}

function describe(module: string): Diagnostic {
	const message = "Next compiles this module, which the text imports. The text is shown once it is there.";
	return createDiagnostic("owner-code", module, FILE_START, message);
}
