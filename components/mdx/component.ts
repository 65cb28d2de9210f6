import type { ReactNode } from "react";
import { z } from "zod";
import type { Props, RenderContext } from "@/components/mdx/types";
import type { ElementCompiler, SharedComponent } from "@/lib/markdown/element-compiler";
import { suggestOrList } from "@/lib/utils/suggest";

interface PropDoc {
	type: string;
	description: string;
	/** The values that it can have, if others have no effect. A message in lower case continues after its name. */
	schema?: z.ZodType;
}

/** Authors may write any values; each form reads those that it knows. */
export type Form<Given = Props & RenderContext> = (props: Given) => ReactNode | Promise<ReactNode>;

type DeclaredForm = (props: never) => ReactNode | Promise<ReactNode>;

/** The props that authors write or the compiler sets, without those of the context and those that every component in a text gets. */
type PropsOf<Page extends DeclaredForm> = Page extends (props: infer Props) => unknown
	? keyof { [Name in keyof Props as string extends Name ? never : Exclude<Name, keyof RenderContext>]: Props[Name] }
	: never;

/** A component that every post can use, in its three forms, and what authors are told of it. */
export interface ComponentDeclaration extends SharedComponent {
	/** On pages, where React renders it. */
	page: Form;
	/** In the Markdown of a post: a function of its props. */
	markdown: Form;
	/** In feeds, whose readers have their own styles and run no scripts; by default `markdown`. */
	feed?: Form;
	/** Whether `page` calls hooks of React, which alone can render it. */
	hasHooks?: boolean;
	/** What the forms get besides the props of authors. */
	needs?: readonly (keyof RenderContext)[];
	description: string;
	example: string;
	/** `internal` for props that the compiler sets. */
	props: Readonly<Record<string, PropDoc | null>>;
}

interface Declared<Page extends DeclaredForm, Prepared>
	extends Omit<ComponentDeclaration, "page" | "markdown" | "feed" | "props" | "compile"> {
	page: Page;
	markdown: DeclaredForm;
	feed?: DeclaredForm;
	compile?: ElementCompiler<Prepared>;
	props: Record<PropsOf<Page> & string, PropDoc | null>;
}

/** Returns the declaration unchanged. The compiler checks that every prop is documented. */
export function component<Page extends DeclaredForm, Prepared>(
	declaration: Declared<Page, Prepared>,
): ComponentDeclaration {
	return declaration as unknown as ComponentDeclaration;
}

/** The documentation of a prop that the compiler sets, which is not for authors. */
export const internal = null;

export const textProp = (description: string): PropDoc => ({ type: "text", description });
/** A prop that has one of some texts as its value. */
export const choiceProp = (values: readonly string[], description: string): PropDoc => ({
	type: values.map((value) => `\`${value}\``).join(", "),
	description,
	schema: z.enum(values, {
		error: ({ input }) => `can't be \`${input}\`.${suggestOrList(String(input), values)}`,
	}),
});
export const flagProp = (description: string): PropDoc => ({ type: "true or false", description });
