// Built by the vite of ui/, for the engine that shows both.
export default { base: './', build: { target: 'safari17.5', outDir: 'dist', emptyOutDir: true } }
