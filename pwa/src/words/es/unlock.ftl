unlock-title = Abrir mi espacio
unlock-which = ¿Cuál espacio?
unlock-none-title = No hay ningún espacio en este navegador
unlock-none-text = Los espacios quedan en el navegador donde se hicieron. Si tienes una copia o una invitación, empieza por ahí.
unlock-label = Tu frase
unlock-go = Abrir
unlock-opening = Abriendo… el teléfono trabaja unos segundos para que nadie pueda probar frases rápido.
unlock-wrong = No es esa frase. Revisa mayúsculas, acentos y espacios.
unlock-wrong-many = Sigue sin ser esa frase. Puedes intentar las veces que quieras, o abrir con tu hoja de recuperación.
unlock-failed = No se pudo abrir. Cierra otras pestañas de esta aplicación e intenta de nuevo.
unlock-demo = Espacio de demostración: su frase es pública, se abre sin escribirla.
unlock-other = Otras maneras de abrir
unlock-kit-link = Usar mi hoja de recuperación
unlock-file-link = Abrir una copia de mi espacio
unlock-pass-link = Usar mi frase
unlock-lost = No tengo ni la frase ni la hoja
unlock-lost-text = Sin una de las dos nadie puede abrir este espacio: ni tu coordinadora ni quien cuida el servidor. Lo que ya mandaste lo siguen teniendo las coordinadoras. Lo que no habías mandado se queda cerrado aquí.
unlock-lost-next = Pide otra invitación a tu coordinadora y haz con ella un espacio nuevo en este mismo navegador. No borres este: si un día recuerdas la frase, se abre.
unlock-delete-link = Borrar un espacio de este teléfono

unlock-kit-title = Abrir con mi hoja
unlock-kit-label = Las doce palabras, en orden
unlock-kit-hint = Sepáralas con espacios. No importan las mayúsculas.
unlock-kit-count = { $count ->
    [one] Va una palabra de doce.
   *[other] Van { $count } palabras de doce.
}
unlock-kit-wrong = Esas palabras no abren ningún espacio de este navegador. Revisa que estén completas, en orden y sin faltas; si la hoja es de otro teléfono, primero abre aquí tu copia.

unlock-file-title = Abrir una copia
unlock-file-text = Elige el archivo que guardaste y escribe la frase que tenía tu espacio cuando lo guardaste, o las doce palabras de tu hoja.
unlock-file-choose = Elegir el archivo
unlock-file-chosen = Archivo elegido: { $name }
unlock-file-bad = Ese archivo no es una copia completa de un espacio. Busca el que termina en «.tejedora» o vuelve a traerlo.

unlock-delete-title = Borrar un espacio
unlock-delete-text = Se borra de este teléfono para siempre: llaves, borradores, avances y lo que no se haya mandado. Lo que ya mandaste sigue con quien lo recibió.
unlock-delete-kit = Ni tu frase ni tu hoja podrán traerlo de vuelta, salvo que tengas una copia guardada en otro lugar.
unlock-delete-word = BORRAR
unlock-delete-label = Para confirmar, escribe { $word }
unlock-delete-go = Borrar para siempre
unlock-delete-done = El espacio se borró de este teléfono.
unlock-delete-failed = No se pudo borrar. Cierra otras pestañas de esta aplicación e intenta de nuevo.
