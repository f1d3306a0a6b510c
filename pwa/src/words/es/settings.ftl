settings-title = Ajustes
settings-look = Cómo se ve
settings-language = Idioma
settings-theme = Colores
settings-theme-system = Según el teléfono
settings-theme-light = Claros
settings-theme-dark = Oscuros
settings-text-size = Tamaño de letra
settings-text-100 = Normal
settings-text-115 = Grande
settings-text-130 = Muy grande
settings-text-150 = Enorme

settings-name = Nombre e ícono en tu teléfono
settings-name-text = Si alguien revisa tu teléfono, un nombre neutral llama menos la atención. Elige antes de instalar: después el ícono ya no cambia.
settings-name-Tejedora = Tejedora
settings-name-Notas = Notas
settings-name-Cuaderno = Cuaderno
settings-name-limits = Solo cambia el ícono, el nombre y el título de la ventana. Adentro, las pantallas dicen lo que son, y el historial del navegador guarda la dirección que visitaste.
settings-name-installed = La aplicación ya está instalada. Para cambiar su nombre habría que quitarla e instalarla otra vez. Antes, haz tu hoja y guarda una copia; al quitarla, no marques «borrar datos».

settings-install = Instalar
settings-install-text = Instalada, abre más rápido, sin barra de direcciones, y el navegador cuida mejor tus datos.
settings-install-go = Instalar como «{ $name }»
settings-install-done = Instalada. Búscala entre tus aplicaciones.
settings-install-already = Ya está instalada en este teléfono.
settings-install-how = Este navegador no ofrece un botón. Abre su menú (⋮ o compartir) y elige «Instalar aplicación» o «Agregar a pantalla de inicio».
settings-storage-kept = El navegador prometió conservar tus datos.
settings-storage-evictable = El navegador no prometió conservar tus datos: podría borrarlos si falta espacio.
settings-storage-ask = Pedirle que los conserve
settings-storage-refused = Dijo que no por ahora. Suele aceptar cuando la aplicación está instalada y la usas seguido.
settings-storage-free = Espacio disponible para la aplicación: { $size }.

settings-lock = Bloqueo y salida
settings-lock-after = Bloquear si no la uso en
settings-lock-minutes = { $minutes } min
settings-lock-text = No se bloquea mientras estás en la cámara o eligiendo un archivo.
settings-lock-now = Bloquear ahora
settings-leave-text = El botón «Salir» bloquea y muestra una página de notas. Para regresar, toca la palabra «Notas» de arriba. En computadora, también sirve la tecla Escape dos veces.

settings-safety = No perder mi espacio
settings-kit-made = Tu hoja de recuperación está hecha.
settings-kit-missing = Aún no has hecho tu hoja de recuperación.
settings-kit-go = Hoja de recuperación
settings-copy-text = Una copia es un archivo cerrado con tu frase. Guárdala fuera de este teléfono; en otro navegador se abre con la frase, o con tu hoja.
settings-copy-go = Guardar una copia
settings-copy-done = Copia guardada en tus descargas.
settings-copy-failed = No se pudo hacer la copia. Revisa que haya espacio e intenta de nuevo.
settings-open-copy = Abrir una copia aquí
settings-locked-text = Abre tu espacio para hacer tu hoja o guardar una copia.
settings-locked-go = Abrir mi espacio
settings-mark = La huella de tu llave
settings-mark-text = Léela en voz alta, en persona o por teléfono, cuando alguien quiera comprobar que lo que recibió es tuyo. No es secreta.

settings-delete = Borrar
settings-delete-text = Quita tu espacio de este teléfono para siempre.
settings-delete-go = Borrar un espacio de este teléfono
settings-about = Acerca de Tejedora: qué protege y qué no

kit-title = Hoja de recuperación
kit-why = Estas doce palabras abren tu espacio si olvidas la frase. Quien las tenga junto con tu teléfono o una copia puede leerlo todo.
kit-where = Guárdalas lejos del teléfono: con alguien de confianza, en un sobre cerrado, o partidas en dos lugares. No les tomes foto.
kit-show = Mostrar las palabras
kit-alone = Antes, mira que nadie vea tu pantalla.
kit-words = Tus doce palabras, en orden
kit-qr = Código QR con las doce palabras de recuperación
kit-qr-text = El código dice lo mismo que las palabras.
kit-print = Imprimir
kit-print-warning = Algunas impresoras guardan lo que imprimen. En un lugar público, mejor escríbelas a mano.
kit-paper-title = Hoja de recuperación
kit-paper-text = Guarda esta hoja lejos del teléfono. No la fotografíes.
kit-check = Ya las tengo en papel
kit-check-title = Comprobemos que quedaron bien
kit-check-word = Palabra número { $place }
kit-check-wrong = No coincide con tu hoja. Revísala y escribe otra vez.
kit-check-go = Comprobar
kit-check-back = Ver las palabras otra vez
kit-done-title = Tu hoja está lista
kit-done-text = Si un día olvidas tu frase, elige «Usar mi hoja de recuperación» al abrir.
kit-failed = No se pudo preparar la hoja. Bloquea, abre tu espacio otra vez e intenta de nuevo.

settings-pass-title = Cambiar mi frase
settings-pass-old = La frase de ahora
settings-pass-kit = Entraste con tu hoja de recuperación: no hace falta la frase anterior.
settings-pass-go = Cambiar la frase
settings-pass-done = Tu frase cambió. Las copias que ya guardaste se abren con la frase anterior.

region-title = Mi región
region-card = Ahora estás en { $name }.
region-now = Estás en { $name }. A quienes la coordinan les llega lo que mandes.
region-left = La dejaste el { $day }.
region-linked = Su servidor y el tuyo están enlazados: lo que agregues a un reporte que está allá llega cifrado desde aquí. Tu servidor ve que escribes a esa región, no qué. Los archivos no viajan así.
region-apart = Su servidor y el tuyo no están enlazados: desde aquí no puedes escribirle ni te llegan sus respuestas.
region-old-app = Tu espacio de antes sigue en { $address }, hasta que lo borres ahí. Lo que te contesten sin saber que te mudaste te espera en esa dirección.
region-tell = Recibir aquí las respuestas de { $name }
region-tell-text = Les avisa a quienes coordinan { $name } en qué región estás ahora, para que puedan contestarte aquí. Nadie más lo sabrá. Si no quieres que lo sepan, no lo mandes.
region-tell-yes = Cifrar y avisar
region-tell-no = Mejor no
region-told = Les avisaste a quienes coordinan { $name }: pueden contestarte aquí.
region-timed-title = Algo tuyo sigue programado allá
region-timed = { $n ->
    [one] Un mensaje que programaste saldrá en su momento. Solo puedes detenerlo en { $address }.
   *[other] { $n } mensajes que programaste saldrán en su momento. Solo puedes detenerlos en { $address }.
}
region-move = Si te mudas a otra región
region-move-1 = Guarda tu hoja y una copia de tu espacio.
region-move-2 = Pide una invitación de la otra región, ábrela y elige «Traer mi espacio de otra región».
region-move-3 = Comprueba que allá está todo. Solo entonces borra el espacio de aquí, si quieres.
region-move-go = Hacer mi hoja y mi copia
