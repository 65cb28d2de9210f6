import type { OwnerModules } from "./guard";

/**
 * The owner's code. A blog that has some replaces this module by one that imports it
 * (`lib/owner-code/turbopack/generate.ts`). Import it as `@/lib/owner-code/render/modules`, the name of the alias.
 */
export const ownerModules: OwnerModules = { components: {}, slots: {}, replacements: {}, imports: {} };
